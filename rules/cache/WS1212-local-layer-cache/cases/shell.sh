#!/usr/bin/env bash

# expect: WS1212 lines=1
docker buildx build --cache-from "type=local,src=$HOME/.layers" --tag web .

# expect: WS1212 lines=3
docker build --tag web \
  --cache-to type=local,dest=/cache/layers,mode=max \
  .

# ok: no cache is named
docker buildx build --tag web --load .

# ok: layers of an image
docker build --cache-from "$IMAGE:latest" --tag web .

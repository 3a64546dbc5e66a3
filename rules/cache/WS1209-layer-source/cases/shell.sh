#!/usr/bin/env bash

# expect: WS1209 lines=1
docker build --cache-from "$REGISTRY/web:latest" -t "$REGISTRY/web:$SHA" .

sources=(--cache-from "$REGISTRY/api:main")
# expect: WS1209 lines=3
docker buildx build --platform linux/amd64 \
  "${sources[@]}" \
  -t "$REGISTRY/api:$SHA" .

# ok: the builder's own cache
docker buildx build --cache-from=type=gha --cache-to=type=gha,mode=max -t "$IMAGE" .

# ok: no cache is named
podman build -t "$IMAGE" .

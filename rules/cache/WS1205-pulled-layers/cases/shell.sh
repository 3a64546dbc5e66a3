#!/bin/sh

# expect: WS1205 lines=2
docker pull "$IMAGE:latest" || true
docker build --cache-from "$IMAGE:latest" -t "$IMAGE:$SHA" .

# ok: an image that is run
docker pull "postgres:16"
docker run -d postgres:16

# ok: a build that the builder gives its cache by itself
docker buildx build --pull -t "$IMAGE:$SHA" .

# ok: nothing is built from what is pulled here
helm pull oci://registry.example.com/charts/web

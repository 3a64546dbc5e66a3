#!/usr/bin/env bash

# ok: the cache is read by the builder, no image is pulled for it
docker buildx build --cache-from type=gha --cache-to type=gha,mode=max -t web .

# ok: pulled when the build is done
docker pull "$REGISTRY/tester:latest"

#!/bin/sh
# Build the image and push it, reusing the layers of main and of this branch.
set -eu
. "$(dirname "$0")/lib.sh"
need docker git

tag=$(image_tag)
branch=$(git rev-parse --abbrev-ref HEAD | tr -c 'a-zA-Z0-9\n' '-')

docker pull "$REGISTRY/$APP:main" || true
docker pull "$REGISTRY/$APP:$branch" || true
docker build \
  --cache-from "$REGISTRY/$APP:main" \
  --cache-from "$REGISTRY/$APP:$branch" \
  --build-arg BUILDKIT_INLINE_CACHE=1 \
  --tag "$REGISTRY/$APP:$tag" \
  --tag "$REGISTRY/$APP:$branch" \
  .

attempt 4 15 docker push "$REGISTRY/$APP:$tag"
attempt 4 15 docker push "$REGISTRY/$APP:$branch"
log "pushed $REGISTRY/$APP:$tag"

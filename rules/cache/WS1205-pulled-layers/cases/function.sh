#!/usr/bin/env bash

build_web() {
  echo "building the builder stage"
  # expect: WS1205 lines=5
  docker pull "$REGISTRY/web:builder" || :
  docker build --target builder \
    --cache-from "$REGISTRY/web:builder" \
    -t "$REGISTRY/web:builder" \
    .
  docker push "$REGISTRY/web:builder"
}

# ok: builds without asking for layers of another image
build_api() {
  docker build -t "$REGISTRY/api" api
}

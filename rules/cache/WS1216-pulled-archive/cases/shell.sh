#!/usr/bin/env bash

# expect: WS1216 lines=1
crane pull "$IMAGE" images/web.tar

# expect: WS1216 lines=2
crane pull --platform linux/amd64 \
  "$IMAGE@$DIGEST" "$target"

# ok: from registry to registry
crane copy "$IMAGE" "$MIRROR/web:$TAG"

# ok: an answer about the image
crane digest "$IMAGE"

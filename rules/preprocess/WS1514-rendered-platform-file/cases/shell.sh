#!/usr/bin/env bash

# expect: WS1514 lines=1
envsubst < deploy/values.tmpl > "deploy/values-$STAGE.yaml"

# expect: WS1514 lines=2
gomplate --file overlay.tmpl \
  > overlays/kustomization.yaml

# expect: WS1514 lines=1
j2 service.j2 > k8s/service.yaml

# ok: no file of a platform
envsubst < nginx.tmpl > nginx.conf

# ok: only shown
envsubst < deploy/values.tmpl

# ok: copied as it is
cat deploy/values.default > deploy/values.yaml

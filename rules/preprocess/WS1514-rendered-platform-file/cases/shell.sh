#!/usr/bin/env bash

# expect: WS1514 lines=1
envsubst < prod.tfvars.tpl > prod.auto.tfvars

# expect: WS1514 lines=2
gomplate --datasource env="env.yaml" \
  -f values.tpl > values.yaml

# expect: WS1514 lines=1
j2 Dockerfile.j2 > Dockerfile

# ok: a file of another tool
envsubst < nginx.tpl > nginx.conf

# ok: shown, and kept nowhere
envsubst < values.tpl

# ok: a file as it stands
cp values.prod values.yaml

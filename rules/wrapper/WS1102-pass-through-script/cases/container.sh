#!/usr/bin/env bash

# A tool in a container; for its users this is the tool.
# expect: WS1102 lines=5
docker run --rm -it \
  -v "$PWD:/work" \
  -w /work \
  "registry.example.com/tools/lint:${LINT_VERSION:-2}" \
  "$@"

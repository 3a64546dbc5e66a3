#!/usr/bin/env bash

# What only prepares a place for the log does not count against it.
# expect: WS1102 lines=11 span=13
set -euo pipefail
logs=${LOGS:-$HOME/.toolbox/$(date +%F)}
mounts=()
if [[ -e $HOME/.kube ]]; then
  mounts+=(--mount "type=bind,source=$(readlink -f "$HOME/.kube" || python3 -c 'import os; print(os.path.realpath(os.path.expanduser("~/.kube")))'),target=/kube")
fi

mkdir -p "$logs"
echo "Logs are in $logs"

docker run --rm "${mounts[@]}" \
  "registry.example.com/tools/toolbox:${TAG:-latest}" \
  "$@" 2>&1 | tee "$logs/run.log"

#!/bin/sh

# The script stands before kubectl: its arguments are kubectl's.
# expect: WS1102 lines=7 span=8
set -e
CONTEXT=$(cat "$HOME/.current-cluster")
if [ -z "$CONTEXT" ]; then
  echo "no cluster chosen" >&2
  exit 1
fi

exec kubectl --context "$CONTEXT" "$@"

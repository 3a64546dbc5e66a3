#!/usr/bin/env bash
# go-oracle.sh ROOT...: lists the processes that the Go files of folders start with literal arguments, as Go's own
# parser sees them, so that they can be compared with what the scanner reads.
# Prints a line a start: path:line<TAB>argv. What argv holds is told in oracles/go/main.go.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: go-oracle.sh ROOT..." >&2; exit 2; }
exec go run "$(dirname "$0")/oracles/go/main.go" "$@"

#!/usr/bin/env bash
# go-oracle.sh ROOT...: compares the processes that Go files are seen to start with literal arguments with those that
# Go's own parser sees.
#   ROOT   a folder whose .go files are read; vendor folders are left out
# Prints each start that is missing or invented, the sums, and on standard error which files Go does not parse.
# Fails under 99 % found, or where any is invented. What counts as a start is told in oracles/go/main.go. Needs go.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: go-oracle.sh ROOT..." >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
list=$(mktemp)
trap 'rm -f "$list"' EXIT

go run "$here/oracles/go/main.go" "$@" >"$list"
dotnet run -c Release --project "$here/../tests/WorkaroundScanner.Benchmarks" -- starts go "$list"

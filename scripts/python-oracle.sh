#!/usr/bin/env bash
# python-oracle.sh ROOT...: compares the processes that Python files are seen to start with literal arguments with those
# that Python's own parser sees.
#   ROOT   a folder whose .py files are read; folders of other people's code (vendor, site-packages) are left out
# Prints each start that is missing or invented, the sums, and on standard error which files Python does not parse.
# Fails under 99 % found, or where any is invented. What counts as a start is told in oracles/python.py. Needs python3.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: python-oracle.sh ROOT..." >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
list=$(mktemp)
trap 'rm -f "$list"' EXIT

python3 "$here/oracles/python.py" "$@" >"$list"
dotnet run -c Release --project "$here/../tests/WorkaroundScanner.Benchmarks" -- starts python "$list"

#!/usr/bin/env bash
# python-oracle.sh ROOT...: lists the processes that the Python files of folders start with literal arguments, as
# Python's own parser sees them, so that they can be compared with what the scanner reads.
# Prints a line a start: path:line<TAB>argv. What argv holds is told in oracles/python.py.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: python-oracle.sh ROOT..." >&2; exit 2; }
exec python3 "$(dirname "$0")/oracles/python.py" "$@"

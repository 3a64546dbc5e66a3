#!/usr/bin/env bash
# shell-oracle.sh ROOT...: compares the shell parser with shfmt over the real scripts of shell-oracle-manifest.tsv.
#   ROOT   folder that holds repositories at the manifest's commits as ROOT/owner+name
# Prints which files are missing or not those of the manifest, how many files and simple commands the two parsers
# agree on, and each disagreement. Fails under 99.5 % of files parsed or 99 % of commands agreed on.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: shell-oracle.sh ROOT..." >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 "$here/shell-oracle.py" files "$here/shell-oracle-manifest.tsv" "$@" >"$work/files"
dotnet run -c Release --project "$here/../tests/WorkaroundScanner.Benchmarks" -- commands "$work/files" >"$work/ours"
python3 "$here/shell-oracle.py" compare "$work/ours"

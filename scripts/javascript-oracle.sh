#!/usr/bin/env bash
# javascript-oracle.sh ROOT...: compares the processes that JavaScript and TypeScript files are seen to start with literal
# arguments with those that Babel's parser sees.
#   ROOT   a file, or a folder whose .js .jsx .mjs .cjs .ts .tsx .mts .cts files are read, node_modules and files over 1 MB left out
# Prints each start that is missing or invented, the sums, and on standard error which files Babel does not parse.
# Fails under 99 % found, or where any is invented. What counts as a start is told in oracles/javascript.mjs.
# Needs node and npm; the parser goes to a temporary folder.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: javascript-oracle.sh ROOT..." >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

npm install --silent --no-save --no-audit --no-fund --ignore-scripts --prefix "$work" @babel/parser@7.28.4 >&2
node "$here/oracles/javascript.mjs" "$work/node_modules/@babel/parser" "$@" >"$work/starts"
dotnet run -c Release --project "$here/../tests/WorkaroundScanner.Benchmarks" -- starts javascript "$work/starts"

#!/usr/bin/env bash
# javascript-oracle.sh ROOT...: lists the processes that JavaScript and TypeScript files start with literal arguments, read by Babel's parser.
#   ROOT   a file, or a folder whose .js .jsx .mjs .cjs .ts .tsx .mts .cts files are read, node_modules and files over 1 MB left out
# Prints one line a start, by path and place: path:line, a tab, and
#   ["kubectl","get",null]   for a program with its arguments: null is one that is no literal, or several of them;
#   "kubectl get {}"         for a command line: {} is a value filled in.
# The line is where the call begins. Starts whose program is no literal are left out. Known are child_process, execa, zx and
# shelljs, under whatever names a file gives them. On stderr: how many files were read, and which could not be parsed.
# Needs node and npm; the parser goes to a temporary folder.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: javascript-oracle.sh ROOT..." >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

npm install --silent --no-save --no-audit --no-fund --ignore-scripts --prefix "$work" @babel/parser@7.28.4 >&2
node "$here/oracles/javascript.mjs" "$work/node_modules/@babel/parser" "$@"

#!/usr/bin/env bash
# git-oracle.sh REPOSITORY...: compares what is read of real git repositories with what the git executable prints.
#   REPOSITORY   a work tree or a bare repository
# Prints one line a repository: how many tree entries, blobs, first parents, changed paths, merge bases, names and
# index entries were compared, and how many differ. Fails where any does. Nothing is written into the repositories.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: git-oracle.sh REPOSITORY..." >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
dotnet run -c Release --project "$here/../tests/WorkaroundScanner.Benchmarks" -- git-oracle "$@"

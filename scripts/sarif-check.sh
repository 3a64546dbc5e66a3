#!/usr/bin/env bash
# Checks SARIF files with Microsoft's validator: the published schema, and the rules of SARIF and of GitHub.
# Usage: scripts/sarif-check.sh FILE...
# Needs npm. The validator is installed into a temporary folder and taken away again.
set -euo pipefail

[ $# -gt 0 ] || { echo "usage: $0 FILE..." >&2; exit 2; }
command -v npm >/dev/null || { echo "$0: npm is missing; it comes with Node.js" >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && npm install --silent --no-fund --no-audit --prefix . @microsoft/sarif-multitool@5.7.0 >/dev/null)
validator=$(find "$folder/node_modules/@microsoft" -maxdepth 2 \( -name Sarif.Multitool -o -name Sarif.Multitool.exe \) -print -quit)
chmod u+x "$validator"

bad=0
for file in "$@"; do
  said=$("$validator" validate --rule-kind 'Sarif;Ghas' --max-file-size-in-kb 1000000 -- "$file" 2>&1) || bad=1
  grep -qF 'Analysis completed successfully.' <<<"$said" || bad=1
  errors=$(grep -cE '(error|fail) +[A-Z]+[0-9]+:' <<<"$said" || true)
  warnings=$(grep -cE 'warning +[A-Z]+[0-9]+:' <<<"$said" || true)
  echo "$file: $errors errors, $warnings warnings"
  grep -E '(error|warning|fail) +[A-Z]+[0-9]+:' <<<"$said" | head -n 20 || true
  [ "$errors" = 0 ] || bad=1
done
exit $bad

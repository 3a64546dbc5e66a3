#!/bin/sh
# Is the application up, and does it answer sensibly?
# Usage: ci/smoke.sh URL
set -eu
url=${1:?url}

n=0
until curl -fsS "$url/health" >/dev/null 2>&1; do
  n=$((n + 1))
  [ "$n" -lt 30 ] || { echo "no answer from $url" >&2; exit 1; }
  sleep 2
done

for path in /products /products/featured /categories; do
  code=$(curl -s -o /dev/null -w '%{http_code}' "$url$path")
  echo "$code $path"
  [ "$code" = 200 ]
done

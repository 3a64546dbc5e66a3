#!/bin/sh
# Print the manifest of one environment, made from deploy/base.yaml and the
# overrides in deploy/ENVIRONMENT.env. deployctl takes one flat file and knows
# neither variables nor includes, and every value has to be a string.
# Usage: ci/render-manifest.sh ENVIRONMENT BUNDLE > manifest.yaml
set -eu
. "$(dirname "$0")/lib.sh"
need yq

environment=${1:?environment}
bundle=${2:?bundle}
root=$(dirname "$0")/..

yq '(.. | select(tag == "!!int" or tag == "!!bool")) tag= "!!str"' "$root/deploy/base.yaml" |
  sed -e "s|{{environment}}|$environment|g" \
      -e "s|{{bundle}}|$(basename "$bundle")|g" \
      -e "s|{{tag}}|$(image_tag)|g"

n=1
while IFS= read -r line; do
  case $line in '' | '#'*) continue ;; esac
  printf 'env_%d: "%s"\n' "$n" "$line"
  n=$((n + 1))
done < "$root/deploy/$environment.env"

#!/usr/bin/env bash
# Take buckets that teams made by hand into the stack "lake". The list comes
# from infra/buckets.txt: one bucket a line, then its address in the stack.

set -euo pipefail
cd "$(dirname "$0")/stacks/lake"

known=$(terraform state list)

while read -r bucket address; do
  [[ -z $bucket || $bucket == \#* ]] && continue
  if grep -qxF "$address" <<<"$known"; then
    echo "already ours: $bucket"
    continue
  fi
  terraform import -input=false "$address" "$bucket"
done < ../../buckets.txt

terraform plan -input=false

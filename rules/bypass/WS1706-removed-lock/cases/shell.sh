#!/usr/bin/env bash

# expect: WS1706 lines=1
terraform force-unlock -force "$LOCK_ID"

# expect: WS1706 lines=1
terragrunt force-unlock "$(cat lock-id)" || true

unlock_group() {
  # expect: WS1706 lines=3
  az lock delete \
    --name do-not-delete \
    --resource-group "$1"
}

# expect: WS1706 lines=1
az storage blob lease break --container-name tfstate --blob-name prod.tfstate --account-name "$ACCOUNT"

# expect: WS1706 lines=1
pulumi cancel --yes --stack "$STACK"

# expect: WS1706 lines=2
terraform plan 2>&1 | awk '/ID:/ {print $2}' |
  xargs -r -n 1 terraform force-unlock -force

# ok: waits for the lock
terraform apply -lock-timeout=10m

# ok: locks are made and listed
az lock create --name do-not-delete --lock-type CanNotDelete --resource-group "$GROUP"
az lock list --resource-group "$GROUP"

# ok: a lock of this machine
rm -f /var/lock/deploy.lock
flock -u 9

# ok: a build that nobody needs any more is cancelled
gh run cancel "$RUN_ID"

# ok: only named
echo "run terraform force-unlock if it hangs"

#!/usr/bin/env bash

switch() {
  case "$1" in
    enable_public_access) az storage account update --name "$ACCOUNT" --public-network-access Enabled ;;
    disable_public_access) az storage account update --name "$ACCOUNT" --public-network-access Disabled ;;
    show) az storage account show --name "$ACCOUNT" ;;
  esac
}

# expect: WS1710 lines=1
switch enable_public_access

# expect: WS1710 lines=1
trap 'switch disable_public_access' EXIT; switch enable_public_access

terraform apply plan.out

# ok: closed again, or only looked at
switch disable_public_access
switch show

# ok: a program from elsewhere, of which nothing is known
./vendor/portal enable_public_access

# ok: a name and no call
echo "switch enable_public_access"

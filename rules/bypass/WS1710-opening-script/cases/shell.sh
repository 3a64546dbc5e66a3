#!/usr/bin/env bash

# expect: WS1710 lines=1
./scripts/enable_public_access.sh "$ACCOUNT"

# expect: WS1710 lines=1
bash "$TOOLS/open-firewall.sh" --port 5432

# expect: WS1710 lines=1
source ./whitelist_ip.sh

terraform apply plan.out

# ok: closed again
./scripts/disable_public_access.sh "$ACCOUNT"

# ok: only looked at
./scripts/show_public_access.sh "$ACCOUNT"

# ok: a name and no call
echo "./scripts/enable_public_access.sh"

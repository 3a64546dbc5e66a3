#!/usr/bin/env bash

# expect: WS1710 lines=1
./scripts/enable_public_access.sh "$ACCOUNT"

# expect: WS1710 lines=3
bash ci/open-firewall-rule.sh \
  --vault "$VAULT" \
  --address "$MY_IP"

# expect: WS1710 lines=1
if ! tools/whitelist-ip.sh "$MY_IP"; then exit 1; fi

terraform apply plan.out

# ok: closed again, or only looked at
./scripts/disable_public_access.sh "$ACCOUNT"
./scripts/show-firewall-rules.sh

# ok: a name and no call
echo "run scripts/enable_public_access.sh first"

# ok: another thing is opened
./scripts/open-browser.sh "$URL"

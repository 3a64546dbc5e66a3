#!/usr/bin/env bash

MY_IP=$(curl -fsS https://api.ipify.org)

# expect: WS1707 lines=1
az acr network-rule add --name "$REGISTRY" --ip-address "$MY_IP"

# expect: WS1707 lines=4
az keyvault network-rule add \
  --name "$VAULT" \
  --resource-group "$GROUP" \
  --ip-address "$MY_IP/32"

close() {
  # expect: WS1707 lines=1
  az storage account network-rule remove --account-name "$ACCOUNT" --ip-address "$MY_IP" > /dev/null
}
trap close EXIT

# expect: WS1707 lines=1
az sql server firewall-rule create --server "$SERVER" --resource-group "$GROUP" --name ci --start-ip-address "$MY_IP" --end-ip-address "$MY_IP"

# expect: WS1707 lines=1
if ! az postgres flexible-server firewall-rule create --name "$SERVER" --rule-name ci --start-ip-address "$MY_IP"; then
  exit 1
fi

# ok: only looked at
az keyvault network-rule list --name "$VAULT"
gcloud compute firewall-rules list

# ok: the host's own
ufw allow 443/tcp
iptables -A INPUT -p tcp --dport 443 -j ACCEPT

# ok: declared, planned, reviewed
terraform apply network.plan

# ok: another rule
az network lb rule create --lb-name web --name http --resource-group "$GROUP" --frontend-port 80 --backend-port 80 --protocol Tcp

#!/usr/bin/env bash

# expect: WS1708 lines=1
az keyvault update --name "$VAULT" --default-action=Allow

# expect: WS1708 lines=3
az acr update \
  --name "$REGISTRY" \
  --public-network-enabled true

open_storage() {
  # expect: WS1708 lines=1
  az storage account update --name "$ACCOUNT" --resource-group "$GROUP" --default-action=Allow --bypass=AzureServices
}

# expect: WS1708 lines=1
gcloud compute instances update "$VM" --no-deletion-protection --zone "$ZONE"

for server in $SERVERS; do
  # expect: WS1708 lines=1
  az sql server update --name "$server" --resource-group "$GROUP" --public-network-access=Enabled || true
done

# ok: closed again
az keyvault update --name "$VAULT" --default-action Deny
az storage account update --name "$ACCOUNT" --resource-group "$GROUP" --public-network-access Disabled
gcloud compute instances update "$VM" --deletion-protection --zone "$ZONE"

# ok: another setting
az acr update --name "$REGISTRY" --sku Premium
gcloud run services update web --region "$REGION" --memory 512Mi

# ok: only looked at
az keyvault show --name "$VAULT" --query properties.networkAcls.defaultAction -o tsv

# ok: only named
echo "set --default-action Allow for a while"

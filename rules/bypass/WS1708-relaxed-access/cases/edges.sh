# expect: WS1708 lines=1
az keyvault update --name "$VAULT" --default-action Allow

# expect: WS1708 lines=1
az sql server update --name "$SERVER" --public-network-access Enabled

# ok: closed
az acr update --name "$REGISTRY" --public-network-enabled false

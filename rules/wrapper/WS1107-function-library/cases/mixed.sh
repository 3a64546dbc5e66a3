#!/bin/bash

# expect: WS1107 lines=6 span=7
azure_group() { az group create --name "$1" --location "$LOCATION"; }
azure_vault() { az keyvault create --name "$1" --resource-group "$2"; }
azure_secret() { az keyvault secret set --vault-name "$1" --name "$2" --value "$3"; }
azure_identity() { az identity create --name "$1" --resource-group "$2"; }
azure_role() { az role assignment create --assignee "$1" --role "$2" --scope "$3"; }

stamp() { date +%s; }

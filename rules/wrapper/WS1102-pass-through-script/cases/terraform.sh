#!/usr/bin/env bash

# expect: WS1102 lines=9 span=12
cd "$(dirname "$0")/../infra"
ENVIRONMENT=$1
shift

terraform init -backend-config="envs/$ENVIRONMENT.hcl"
terraform workspace select "$ENVIRONMENT" || terraform workspace new "$ENVIRONMENT"

# Anything else is terraform's.
export TF_VAR_environment=$ENVIRONMENT
arguments=("$@")
terraform "${arguments[@]}" \
  -var-file="envs/$ENVIRONMENT.tfvars"

#!/usr/bin/env bash

task=$(aws ecs describe-task-definition --task-definition web --query taskDefinition)
# expect: WS1517 lines=2
next=$(jq --arg image "$IMAGE" \
  '.containerDefinitions[0].image = $image | del(.revision)' <<< "$task")
aws ecs register-task-definition --cli-input-json "$next"

# In several steps, with a text put around it at the end.
settings=$(kubectl get configmap web-settings -o json | jq -r '.data."settings.json"')
# expect: WS1517 lines=1
settings=$(echo "$settings" | jq ".builder.image = \"$image\"")
settings=$(echo "$settings" | jq tostring)
settings="{\"data\": {\"settings.json\": $settings}}"
kubectl patch configmap web-settings --type=merge -p "$settings"

# ok: read out, not edited
id=$(aws ec2 describe-vpcs | jq -r '.Vpcs[] | select(.IsDefault == true) | .VpcId')
aws ec2 create-subnet --vpc-id "$id"

# ok: edited for somebody else
body=$(jq '.version = 2' request.json)
curl -fsS -X POST -d "$body" "$URL"

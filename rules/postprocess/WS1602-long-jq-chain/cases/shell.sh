#!/usr/bin/env bash

# expect: WS1602 lines=1
kubectl get pods -o json | jq -r '.items[] | select(.status.phase == "Running") | .metadata.name'

# expect: WS1602 lines=5
aws ec2 describe-instances --output json | jq -r '
  .Reservations[].Instances[]
  | select(.State.Name == "running")
  | [.InstanceId, .PrivateIpAddress]
  | @tsv'

# Through a function that runs the CLI.
state() {
  terraform -chdir="$1" show -json
}
# expect: WS1602 lines=2
state network \
  | jq '.values.root_module.resources | map(select(.type == "aws_instance")) | length'

stale() {
  # expect: WS1602 lines=1
  vault list -format=json "$1" | jq -r 'map(select(test("^tmp-"))) | join(",")'
}

# expect: WS1602 lines=1
services=$(docker compose config | yq '.services | to_entries | map(.key) | join(" ")')

# ok: one field
kubectl get service web -o json | jq -r .spec.clusterIP

# ok: one path, however it is cut
terraform output -json | jq '.cluster | .value | .[0] | .endpoint'

# ok: only counted
az vm list -o json | jq '.value | length'

# ok: laid out for people
aws sts get-caller-identity | jq .

# ok: made by the CLI's own query
aws ec2 describe-instances --query 'Reservations[].Instances[?State.Name==`running`].InstanceId' --output text

# ok: kept first and reshaped later, which is another rule's
pulls=$(gh api "repos/$OWNER/$REPO/pulls")
echo "$pulls" | jq -r '.[] | select(.draft | not) | .title'

# ok: from another source
curl -fsS "$URL" | jq -r '.items[] | select(.ready) | .name'
jq -r '.dependencies | to_entries[] | "\(.key)@\(.value)"' package.json

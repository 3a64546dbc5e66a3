#!/usr/bin/env bash

# expect: WS1608 lines=3
secret="$(kubectl get namespace "$NAMESPACE" --ignore-not-found -o json \
  | jq '.metadata.annotations["pull-secret"]' \
  | jq --raw-output 'select(. != null)')"

# expect: WS1608 lines=1
aws ec2 describe-instances | jq '.Reservations[].Instances[]' | jq -s 'sort_by(.LaunchTime)'

# ok: one path in two programs
kubectl get service web -o json | jq .spec | jq -r .clusterIP

# ok: only another form
terraform output -json | jq .cluster | jq -r .

# ok: JSON from elsewhere
curl -fsS "$URL" | jq '.items[]' | jq 'select(.ready)'

#!/usr/bin/env bash

# expect: WS1605 lines=1
gh api repos/acme/shop/pulls --jq '.[] | select(.draft | not) | .number'

# expect: WS1605 lines=3
gh run list --json databaseId,conclusion --jq '
  [.[] | select(.conclusion == "failure")]
  | map(.databaseId) | join(" ")'

# expect: WS1605 lines=1
failed=$(gh pr checks 7 --json name,state -q '.[] | select(.state == "FAILURE") | "failed: \(.name)"')

# ok: one path
gh api repos/acme/shop --jq .default_branch
gh release view --json assets --jq '.assets | .[0] | .url'
gh api repos/acme/shop/pulls --jq '.[] | .number,.title'

# ok: the tool's own selection
aws ec2 describe-instances --query 'Reservations[].Instances[].InstanceId' --output text
gh issue list --label bug --state open

# ok: a filter of its own behind a pipe is another rule's
kubectl get pods -o json | jq -r '.items[] | select(.spec.nodeName) | .metadata.name'

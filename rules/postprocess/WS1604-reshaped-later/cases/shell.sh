#!/usr/bin/env bash

# Kept in a variable.
state=$(terraform show -json)
# expect: WS1604 lines=1
echo "$state" | jq '.values.root_module.resources | map(select(.type == "aws_instance")) | length'

# By way of a file.
gh api "repos/$OWNER/$REPO/pulls" > pulls.json
# expect: WS1604 lines=2
jq -r '.[] | select(.draft | not) | "\(.number) \(.title)"' \
  pulls.json

owners() {
  local tags
  tags=$(aws resourcegroupstaggingapi get-resources --output json)
  # expect: WS1604 lines=4
  owners=$(jq -r '
    .ResourceTagMappingList[].Tags[]
    | select(.Key == "owner")
    | .Value' <<< "$tags")
}

# ok: one field of what was kept
version=$(helm get metadata web -o json)
echo "$version" | jq -r .chart

# ok: reshaped in the same command, which is another rule's
kubectl get nodes -o json | jq -r '.items[] | select(.spec.unschedulable) | .metadata.name'

# ok: from another source
answer=$(curl -fsS "$URL")
echo "$answer" | jq -r '.items | map(.name) | join(",")'

# ok: a file of the repository
docker compose config > /dev/null
jq -r '.scripts | keys | join(" ")' package.json

rendered=$(helm template web ./chart)
# expect: WS1604 lines=1
replicas=$(yq eval-all -o=json 'select(.kind == "Deployment") | [.spec.replicas] | join(",")' - <<< "$rendered")
echo "$replicas"

# ok: the content of a file, not an answer
parameters=$(gcloud storage cat "gs://$BUCKET/parameters.json")
echo "$parameters" | jq 'map(select(.enabled)) | join(",")'

as_table() {
  answer=$(cat)
  # expect: WS1604 lines=1
  echo "$answer" | jq -r '.items[] | [.metadata.name, .status.phase] | @tsv'
}
runs=$(kubectl get pods -o json)
echo "$runs" | as_table

# ok: nothing is piped into it
of_file() {
  jq -r '.items[] | [.metadata.name, .status.phase] | @tsv' "$1"
}
of_file saved.json

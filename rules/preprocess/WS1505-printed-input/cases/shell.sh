#!/usr/bin/env bash

# expect: WS1505 lines=1
echo "{\"image\": \"$IMAGE\"}" | aws lambda invoke --function-name deploy --payload file:///dev/stdin out.json

# expect: WS1505 lines=1
printf 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: %s\n' "$NS" | kubectl apply -f -

# expect: WS1505 lines=6
echo "apiVersion: v1
kind: ConfigMap
metadata:
  name: build
data:
  sha: $SHA" | oc apply -f -

mount_policy() {
  # expect: WS1505 lines=2
  printf 'path "secret/data/%s/*" {\n  capabilities = ["read"]\n}\n' "$1" \
    | vault policy write "$1" -
}

# ok: a plain value
echo "$REGISTRY_TOKEN" | docker login --username ci --password-stdin
printf '%s' "$PASSWORD" | gh secret set DB_PASSWORD

# ok: an answer to a question
echo yes | terraform apply
yes | gcloud components update

# ok: for another tool
echo "{\"text\": \"$VERSION is out\"}" | curl -d @- "$HOOK"

# ok: printed beside the call
echo "deploying: $NS" && kubectl apply -f web.yaml

# ok: the file as it is
cat web.yaml | kubectl apply -f -

# A Dockerfile of one line.
# expect: WS1505 lines=1
echo "FROM $image" | docker buildx build --push -t "$image" -

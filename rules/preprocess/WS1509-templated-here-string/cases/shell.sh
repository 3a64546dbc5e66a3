#!/usr/bin/env bash

# expect: WS1509 lines=2
manifest=$(sed "s/__NS__/$NS/" namespace.yaml)
kubectl apply -f - <<< "$manifest"

patch_service() {
  local spec
  # expect: WS1509 lines=3
  spec=$(yq eval ".spec.replicas = $2" "$1" |
    envsubst)
  kubectl replace -f - <<< "$spec"
}

# expect: WS1509 lines=4 span=5
body=$(jq '.policies += ["audit"]' role.json)
echo "writing the role"
vault write auth/kubernetes/role/ci - <<EOF
$body
EOF

# ok: not massaged, but in place: another rule
oc apply -f - <<< "kind: Namespace"

# ok: for another tool
text=$(sed 's/^#//' notes.md)
mail -s notes team@example.com <<< "$text"

# ok: a word of the command
tag=$(tr / - <<< "$BRANCH")
docker tag web "web:$tag"

# ok: nothing is massaged
whole=$(cat namespace.yaml)
kubectl apply -f - <<< "$whole"

#!/usr/bin/env bash

# expect: WS1502 lines=1
sed "s/__TAG__/$TAG/g" deployment.yaml > rendered.yaml
kubectl apply -f rendered.yaml

# expect: WS1502 lines=1
sed -i "s|image:.*|image: $IMAGE|" service.json
aws ecs register-task-definition --cli-input-json file://service.json

# expect: WS1502 lines=2
envsubst '$DOMAIN $REPLICAS' \
  < values.tpl.yaml > values.yaml
helm upgrade --install web ./chart --values values.yaml

# A folder is given to the CLI.
mkdir -p out
# expect: WS1502 lines=1
yq eval ".spec.replicas = $REPLICAS" base/web.yaml > out/web.yaml
kubectl apply -f out/

# By way of mv.
# expect: WS1502 lines=1
jq ".tags.commit = \"$SHA\"" variables.json > variables.tmp && mv variables.tmp variables.auto.tfvars.json
terraform apply -var-file=variables.auto.tfvars.json

rendered="$WORK/app.yaml"
# A function that does nothing else.
# expect: WS1502 lines=4
render() {
  echo "rendering $1"
  j2 "$1" > "$rendered"
}
render app.yaml.j2
oc apply -f "$rendered"

# expect: WS1502 lines=1
awk -v v="$VERSION" '/^appVersion:/ {$2 = v} {print}' chart.in | tee chart/Chart.yaml > /dev/null
helm package chart

# ok: the CLI never sees this file
sed "s/PORT/$PORT/" nginx.conf.in > nginx.conf
cp nginx.conf /etc/nginx/nginx.conf
kubectl apply -f service.yaml

# ok: the name is made, the content is not
name=$(echo "$BRANCH" | tr '[:upper:]' '[:lower:]')
helm upgrade "$name" ./other-chart

# ok: read, not rewritten
grep image: compose.yml
docker compose -f compose.yml up -d

# ok: rewritten for people
sed 's/^#//' notes.md > release-notes.txt
kubectl apply -f ingress.yaml

# expect: WS1502 lines=1
yq eval --inplace ".image.tag = \"$TAG\"" shop/values.yaml
helm package shop

# ok: only laid out anew
yq eval --inplace . cart/values.yaml
helm package cart

# The call is a function's.
install_manifests() {
  for manifest in "$@"; do
    kubectl apply -f "$manifest"
  done
}
# expect: WS1502 lines=1
sed "s/NS/$NS/" operator.yaml > operator-ns.yaml
install_manifests operator-ns.yaml

# With the verbs of older versions, the file stands before what is written into it.
# expect: WS1502 lines=1
yq merge --inplace --arrays append stock/crd.yaml extra/policy.yaml
kubectl create -f stock/crd.yaml

# ok: read, to be merged into another file
yq merge --inplace --arrays append notes.yaml extra/policy.yaml
kubectl create -f extra/policy.yaml

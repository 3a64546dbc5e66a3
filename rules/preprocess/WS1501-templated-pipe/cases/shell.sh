#!/usr/bin/env bash
set -euo pipefail

# expect: WS1501 lines=1
sed "s/__TAG__/$TAG/g" deployment.yaml | kubectl apply -f -

# expect: WS1501 lines=1
envsubst < k8s/web.yaml | oc apply -f -

# expect: WS1501 lines=4
cat manifests/*.yaml \
  | sed -e "s|IMAGE|$IMAGE|" -e "s|HOST|$HOST|" \
  | yq eval '.metadata.namespace = "shop"' - \
  | kubectl apply --server-side -f -

deploy() {
  local environment=$1
  # expect: WS1501 lines=2
  jq --arg env "$environment" '.Environment.Variables.STAGE = $env' function.json |
    aws lambda update-function-configuration --cli-input-json file:///dev/stdin
}

# The output of one call is rewritten for the next.
# expect: WS1501 lines=1
kubectl get configmap web -o json | jq '.data.level = "debug"' | kubectl replace -f -

# By process substitution.
# expect: WS1501 lines=1
helm upgrade --install web ./chart -f <(envsubst < values.tpl.yaml)

# Within a loop, the pipeline counts.
for template in templates/*.tpl; do
  # expect: WS1501 lines=1
  gomplate -f "$template" | kubectl create -f -
done

# ok: the file as it is
kubectl apply -f deployment.yaml
cat deployment.yaml | kubectl apply -f -

# ok: the CLI fills it in by itself
kustomize build overlays/staging | kubectl apply -f -

# ok: a word of the command is made, not its input
docker build -t "web:$(echo "$BRANCH" | tr / -)" .

# ok: names as arguments are no input
docker ps -q | awk '{print $1}' | xargs docker stop

# ok: goes to another tool
sed "s/__PORT__/$PORT/" nginx.conf | nginx -t -c /dev/stdin

# ok: what comes out is massaged, not what goes in
kubectl get pods -o yaml | sed 's/creationTimestamp.*//'

# A token cut out of somebody else's settings.
# expect: WS1501 lines=1
git config --get http.extraheader | cut -d ' ' -f 3 | base64 -d | cut -d : -f 2 | gh auth login --with-token

#!/usr/bin/env bash

aws eks update-kubeconfig --name "$CLUSTER" --kubeconfig kubeconfig.yaml
kubectl config view --raw --minify > config.yaml
# expect: WS1603 lines=1
sed -i "s/127.0.0.1/$HOST/" config.yaml

helm template web ./chart > rendered.yaml
# expect: WS1603 lines=2
yq -i 'del(.metadata.labels."helm.sh/chart")' \
  rendered.yaml

export_dashboard() {
  oc get configmap "dashboard-$1" -o yaml > "dashboards/$1.yaml"
  # expect: WS1603 lines=1
  perl -pi -e 's/^  (uid|resourceVersion|creationTimestamp):.*\n//' "dashboards/$1.yaml"
}

OUT=$(mktemp)
vault read -format=json auth/token/lookup-self > "$OUT"
# expect: WS1603 lines=1
sed -i -e 's/"ttl": [0-9]*/"ttl": 0/' "$OUT"

# ok: a file of the repository
sed -i "s/__TAG__/$TAG/" web.yaml

# ok: read, not patched
terraform output -json > outputs.json
jq -r .endpoint.value outputs.json

# ok: patched before the CLI writes it anew
sed -i '/^old/d' state.txt
docker ps > state.txt

# ok: another program wrote it
npm run build > build.log
sed -i 's/\x1b\[[0-9;]*m//g' build.log

# ok: another file is patched
gh release view "$VERSION" > release.txt
sed -i "s/^Version:.*/Version: $VERSION/" README.txt

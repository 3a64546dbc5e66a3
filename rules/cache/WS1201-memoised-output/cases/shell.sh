#!/usr/bin/env bash

# expect: WS1201 lines=3
if [ ! -f "$CACHE_DIR/clusters.json" ]; then
  gcloud container clusters list --format=json > "$CACHE_DIR/clusters.json"
fi

# An age decides.
# expect: WS1201 lines=3
if [[ ! -s /tmp/regions.txt || -n $(find /tmp/regions.txt -mmin +60) ]]; then
  aws ec2 describe-regions --query 'Regions[].RegionName' --output text > /tmp/regions.txt
fi

# The file is found by a variable, its name by a parameter.
pods_of() {
  local kept="$HOME/.cache/pods-$1"
  # expect: WS1201 lines=5
  if [ -e "$kept" ]; then
    cat "$kept"
  else
    kubectl get pods -n "$1" -o name | tee "$kept"
  fi
}

# expect: WS1201 lines=4
if ! test -r outputs.json; then
  echo "reading outputs"
  terraform output -json > outputs.json
fi

# Kept by way of a variable.
# expect: WS1201 lines=4
if [ ! -f secrets.env ]; then
  content=$(vault kv get -format=json secret/app)
  echo "$content" | jq -r '.data.data | to_entries[] | "\(.key)=\(.value)"' > secrets.env
fi

# Written by a flag of the CLI.
# expect: WS1201 lines=3
if [ ! -f values.yaml ]; then
  sops --decrypt --output values.yaml values.enc.yaml
fi

# ok: an install, whatever tool it installs
if [ ! -x /usr/local/bin/helm ]; then
  curl -fsSL "https://get.helm.sh/helm-$HELM_VERSION-linux-amd64.tar.gz" | tar xz -C /usr/local/bin --strip-components=1
fi

# ok: made if it is missing; nothing that the CLI prints is kept
if az group show --name "$GROUP"; then
  echo "group exists"
else
  az group create --name "$GROUP" --location "$LOCATION"
fi

# ok: the file is input of the call
if [ -f overrides.yaml ]; then
  helm upgrade web ./chart -f overrides.yaml
fi

# ok: another file is asked for than is written
if [ -d infra ]; then
  terraform show -json plan.out > plan.json
fi

# ok: written each time
kubectl get nodes -o json > nodes.json

# ok: kept, but not from a platform CLI
if [ ! -f index.html ]; then
  curl -fsSL "$URL" > index.html
fi

# ok: a manifest edited in place
if [ -f deployment.yaml ]; then
  kubectl set env --local -o yaml -f deployment.yaml MODE=slow > deployment.yaml.tmp
  mv deployment.yaml.tmp deployment.yaml
fi

# The condition around it asks for something else.
if [ "$MODE" = fast ]; then
  echo "fast"
  # expect: WS1201 lines=3
  if [ ! -f zones.json ]; then
    gcloud dns managed-zones list --format json > zones.json
  fi
  echo "done"
fi

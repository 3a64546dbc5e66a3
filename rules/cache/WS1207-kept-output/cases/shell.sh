#!/usr/bin/env bash

# expect: WS1207 lines=1
[ -f kubeconfig ] || aws eks describe-cluster --name "$CLUSTER" --output json > kubeconfig

# expect: WS1207 lines=1
[[ -s inventory.json ]] || terraform output -json > inventory.json

# An early return.
images() {
  # expect: WS1207 lines=2
  test -e /tmp/images.txt && return 0
  docker images --format '{{.Repository}}' > /tmp/images.txt
}

# The file is named by a parameter; the lines between do not count.
fetch_token() {
  local file="$HOME/.token-$1"
  # expect: WS1207 lines=2 span=3
  [ -s "$file" ] && return
  umask 077
  vault token create -field=token -policy "$1" > "$file"
}

# By a variable, and by a flag that names the file.
answer=/tmp/answer.yaml
# expect: WS1207 lines=2
[ ! -f "$answer" ] && \
  sops --decrypt --output "$answer" secrets.enc.yaml

# ok: within an `if` it is the other cache rule's
if [ ! -f nodes.json ]; then
  kubectl get nodes -o json > nodes.json
fi

# ok: an install
[ -e ./bin/kind ] || curl -fsSLo ./bin/kind "https://kind.sigs.k8s.io/dl/$KIND_VERSION/kind-linux-amd64"

# ok: the file must be there, it is not kept
[ -f terraform.tfvars ] || exit 1
terraform plan -var-file terraform.tfvars

# ok: another file is tested than is written
[ -f .ci ] || terraform show -json > state.json

# ok: fetched each time
gh api "repos/$OWNER/$REPO/releases" > releases.json
[ -s releases.json ] || exit 1

# A function that stands above the one test that decides whether it runs.
sign_in() {
  # expect: WS1207 lines=2 span=4
  vault login -method=oidc -field=token > "$HOME/.session"
}

if [ ! -e "$HOME/.session" ]; then
  sign_in
fi

# ok: a loop that goes on until the file is there waits for it
while [ ! -s report.txt ]; do
  kubectl cp tests/runner:/out/report.txt report.txt
  sleep 5
done

#!/usr/bin/env bash

retry() {
  local n=0
  until "$@"; do
    n=$((n + 1))
    [ "$n" -ge 5 ] && return 1
    sleep 5
  done
}

with_backoff_of() {
  local seconds=$1
  shift
  for _ in 1 2 3 4; do
    "$@" && return 0
    sleep "$seconds"
    seconds=$((seconds * 2))
  done
  return 1
}

# expect: WS1304 lines=1
retry docker push "$IMAGE"

# expect: WS1304 lines=3
retry helm upgrade --install ingress ingress-nginx/ingress-nginx \
  --namespace ingress \
  --create-namespace

# Another name, the same behaviour: the body counts, not the name.
# expect: WS1304 lines=1
with_backoff_of 4 terraform apply -auto-approve

# expect: WS1304 lines=1
if ! retry kubectl apply -f "$MANIFEST"; then
  echo "gave up on $MANIFEST"
fi

# expect: WS1304 lines=1
retry aws ecr get-login-password | docker login --username AWS --password-stdin "$ECR"

# The function behind the helper runs the CLI.
create_cluster() {
  eksctl create cluster --name "$CLUSTER" --region "$REGION"
}
# expect: WS1304 lines=1
retry create_cluster

# The helper comes from elsewhere; its name says what it does.
# expect: WS1304 lines=1
retry.sh 3 gcloud container clusters create "$CLUSTER"

# expect: WS1304 lines=1
travis_retry docker build -t web .

# ok: no platform CLI
retry curl -fsSL "$INSTALLER" -o installer

# ok: a helper that runs its command once
log_and_run() {
  echo "+ $*"
  "$@"
}
log_and_run docker push "$IMAGE"

# ok: a time limit is no repetition
timeout 60 terraform destroy -auto-approve

# ok: asked again is a poll or a query tried again, and both have rules of their own
retry kubectl get nodes

# ok: the function's name is no call
declare -f retry

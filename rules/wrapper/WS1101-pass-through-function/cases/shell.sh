#!/usr/bin/env bash

# expect: WS1101 lines=3
k() {
  kubectl --context "$CONTEXT" --namespace shop "$@"
}

# expect: WS1101 lines=1
tf() { terraform -chdir=infra "$@"; }

# expect: WS1101 lines=8
function aws_in
{
  local account=$1
  shift
  echo "aws in $account: $*" >&2
  AWS_PROFILE="ci-$account" \
    aws --region eu-west-1 "$@"
}

# Through an array.
# expect: WS1101 lines=5
compose() {
  local args=("$@")
  echo "+ docker-compose ${args[*]}"
  docker-compose -f base.yml -f "$STAGE.yml" "${args[@]}"
}

HELM_BIN=${HELM_BIN:-helm}
# expect: WS1101 lines=6
release() {
  if [ -z "$KUBECONFIG" ]; then
    die "no cluster"
  fi
  "$HELM_BIN" upgrade --install --atomic --timeout 10m "$@"
}

# Within a container, the arguments go to something else, by way of the CLI.
# expect: WS1101 lines=3
artisan() {
  docker exec -it app php artisan "$@"
}

# ok: its own one job
deploy() {
  kubectl apply -f web.yaml
  kubectl rollout status deployment/web
}

# ok: hands its arguments to anything
retry() {
  for _ in 1 2 3; do "$@" && return; sleep 1; done
  return 1
}

# ok: the arguments go to another tool
run_tests() {
  docker-compose up -d db
  npm test -- "$@"
  npm run lint
  node report.js
}

# ok: prints them
log() {
  echo "[$(date +%T)] $*"
}

# ok: one parameter among many words is another rule's
logs_of() {
  kubectl logs "deployment/$1"
}

# ok: most of it is other work
build() {
  rm -rf dist
  npm ci
  npm run build
  cp -r static dist
  tar czf dist.tgz dist
  node sizes.js dist
  docker build -t web "$@" .
}

# What comes before takes named arguments off and says where to stand.
# expect: WS1101 lines=11
build_image() {
  name=$1
  shift
  tag=$1
  shift
  cd "$ROOT"
  set -x
  image=$(repository_of "$name")
  docker buildx build . -t "$image:$tag" "$@"
  set +x
}

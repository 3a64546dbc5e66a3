#!/usr/bin/env bash

# expect: WS1106 lines=3
restart() {
  kubectl rollout restart "deployment/$1" --namespace "$NS"
}

# expect: WS1106 lines=4
image_of() {
  local name=$1 tag=${2:-latest}
  docker pull --quiet "$REGISTRY/$name:$tag"
}

# expect: WS1106 lines=1
app_env() { cf set-env "$1" "$2" "$3"; }

# Messages and checks do not make it another thing.
# expect: WS1106 lines=8
function scale_service {
  if [ $# -lt 2 ]; then
    echo "usage: scale_service NAME COUNT" >&2
    return 1
  fi
  echo "scaling $1 to $2"
  aws ecs update-service --cluster "$CLUSTER" --service "$1" --desired-count "$2"
}

# The parameter goes into a document.
# expect: WS1106 lines=7
make_namespace() {
  oc apply -f - <<EOF
apiVersion: v1
kind: Namespace
metadata: {name: $1}
EOF
}

# Two ways to the same thing.
# expect: WS1106 lines=7
get_secret() {
  if [ -n "$2" ]; then
    vault kv get -mount=secret -field="$2" "$1"
  else
    vault kv get -mount=secret "$1"
  fi
}

# ok: takes no parameter
restart_web() {
  kubectl rollout restart deployment/web
}

# ok: does more than the call
publish() {
  npm run build
  npm pack
  gh release upload "$1" ./*.tgz
}

# ok: two different calls, in a row
replace() {
  docker stop "$1"
  docker rm "$1"
  docker run -d --name "$1" "$2"
  docker logs "$1"
  docker inspect "$1"
}

# ok: for another tool
fetch() {
  curl -fsSL "https://$HOST/$1"
}

# ok: over items
remove_all() {
  for name in "$@"; do
    heroku apps:destroy --app "$name" --confirm "$name"
  done
}

# expect: WS1106 lines=3
in_pod() {
  kubectl exec "$1" -- "$2"
}

# ok: what runs inside is said here
reload() {
  kubectl exec "$1" -- nginx -s reload
}

# ok: the same by compose
load_policy() {
  docker compose exec client policy load "$1"
}

#!/usr/bin/env bash

retry() {
  local left=30
  until "$@"; do
    left=$((left - 1))
    [ $left -gt 0 ] || return 1
    sleep 2
  done
}

deployment_is_ready() {
  [ "$(kubectl get deployment "$1" -o jsonpath='{.status.readyReplicas}')" = 3 ]
}

stack_is_done() {
  aws cloudformation describe-stacks --stack-name "$1" | grep -q COMPLETE
}

# expect: WS1405 lines=1
retry deployment_is_ready web

# expect: WS1405 lines=1
retry stack_is_done network || exit 1

# expect: WS1405 lines=1
if ! retry stack_is_done database; then
  exit 1
fi

# A helper from elsewhere, known by its name.
# expect: WS1405 lines=1
wait_until deployment_is_ready api

# The function does nothing else.
# expect: WS1405 lines=4
verify_rollout() {
  echo "checking $1"
  retry deployment_is_ready "$1"
}

# ok: the function changes something, so that this is a retry
restart() {
  kubectl rollout restart deployment "$1"
}
retry restart web

# ok: the function asks no platform CLI
port_is_open() {
  nc -z localhost "$1"
}
retry port_is_open 8080

# ok: asked once
deployment_is_ready web && echo ready

# ok: each item once
each() {
  local command=$1
  shift
  for item in "$@"; do
    "$command" "$item"
  done
}
each deployment_is_ready web api worker

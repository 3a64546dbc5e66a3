#!/usr/bin/env bash

retry() {
  for _ in $(seq 1 20); do
    "$@" && return
    sleep 3
  done
  return 1
}

# expect: WS1404 lines=3
wait_for_nodes() {
  retry kubectl get nodes
}

# expect: WS1404 lines=6
wait_for_database() {
  echo "waiting for the database of $1"
  if ! retry docker inspect "$1-db"; then
    exit 1
  fi
}

# expect: WS1404 lines=5
function await_stack
{
  local name=$1
  retry aws cloudformation describe-stacks --stack-name "$name"
}

# expect: WS1404 lines=1
wait_vault() { retry vault status; }

# ok: a change is a retry, wherever it stands
wait_for_apply() {
  retry kubectl apply -f web.yaml
}

# ok: waits in the platform's own way
wait_for_rollout() {
  kubectl rollout status deployment/web --timeout=5m
}

# ok: no platform CLI
wait_for_port() {
  retry nc -z localhost "$1"
}

# ok: nothing in its name says that it waits
show_nodes() {
  retry kubectl get nodes
}

# ok: runs its command once
quietly() { "$@" > /dev/null 2>&1; }
wait_message() {
  quietly kubectl get nodes
}

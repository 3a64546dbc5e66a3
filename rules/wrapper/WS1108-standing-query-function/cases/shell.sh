#!/usr/bin/env bash

# expect: WS1108 lines=3
running() {
  docker ps --filter label=team=shop
}

# expect: WS1108 lines=4
show_pods() {
  echo "pods in $NS"
  kubectl get pods --namespace "$NS" --show-labels
}

# expect: WS1108 lines=1
stacks() { aws cloudformation list-stacks --stack-status-filter CREATE_COMPLETE; }

# expect: WS1108 lines=4
function open_requests
{
  gh pr list --label deploy --state open
}

# ok: changes something
restart_all() {
  kubectl rollout restart deployment --namespace "$NS"
}

# expect: WS1108 lines=3
cluster_names() {
  gcloud container clusters list --format='value(name)'
}

# ok: a whole document for programs
pods_as_json() {
  kubectl get pods --namespace "$NS" -o json
}

# ok: nothing stands in it that the CLI would not do by itself
nodes() {
  kubectl get nodes
}

# ok: waits
rollout() {
  kubectl rollout status deployment/web --timeout=5m
}

# ok: reads logs
web_logs() {
  kubectl logs --tail=100 deployment/web
}

# ok: does more
report() {
  kubectl get pods --namespace "$NS"
  npm run report
}

# ok: a check: nobody sees what is answered
cluster_is_there() {
  echo "looking for the cluster"
  kubectl get namespaces --request-timeout=5s > /dev/null 2>&1
}

#!/usr/bin/env bash

# Sourced by deploy scripts.
# expect: WS1107 lines=18 span=23
NAMESPACE=${NAMESPACE:-shop}

kube_apply() {
  kubectl apply --namespace "$NAMESPACE" -f "$1"
}

kube_restart() {
  kubectl rollout restart --namespace "$NAMESPACE" "deployment/$1"
}

kube_wait() {
  local name=$1
  kubectl rollout status --namespace "$NAMESPACE" "deployment/$name" --timeout=5m
}

kube_logs() {
  echo "logs of $1" >&2
  kubectl logs --namespace "$NAMESPACE" --tail=100 "deployment/$1"
}

kube_image() {
  kubectl set image --namespace "$NAMESPACE" "deployment/$1" "$1=$2"
}

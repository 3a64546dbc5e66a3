#!/usr/bin/env bash
# Take down previews of closed pull requests.

set -uo pipefail

closed=$(gh pr list --state closed --limit 50 --json number --jq '.[].number')

for number in $closed; do
  namespace=pr-$number
  kubectl get namespace "$namespace" >/dev/null 2>&1 || continue

  helm uninstall web --namespace "$namespace"
  kubectl delete pods --all -n "$namespace" --force --grace-period=0

  # The certificate controller never lets go of its challenges.
  for challenge in $(kubectl get challenges -n "$namespace" -o name); do
    kubectl patch "$challenge" -n "$namespace" --type merge -p '{"metadata":{"finalizers":null}}'
  done

  kubectl delete namespace "$namespace" --wait=false
done

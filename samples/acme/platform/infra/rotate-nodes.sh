#!/usr/bin/env bash
# Replace the nodes of a pool one after the other.
# Usage: infra/rotate-nodes.sh POOL

set -euo pipefail

pool=${1:?pool}
nodes=$(kubectl get nodes -l "acme.example/pool=$pool" -o jsonpath='{.items[*].metadata.name}')

for node in $nodes; do
  echo "rotating $node"
  kubectl cordon "$node"
  kubectl drain "$node" --ignore-daemonsets --delete-emptydir-data --timeout=10m
  instance=$(kubectl get node "$node" -o jsonpath='{.metadata.labels.acme\.example/instance}')
  aws ec2 terminate-instances --instance-ids "$instance"
  aws ec2 wait instance-terminated --instance-ids "$instance"
  kubectl delete node "$node"
  sleep 60 # the pool brings up one node a minute
done

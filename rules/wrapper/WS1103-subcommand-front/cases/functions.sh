#!/usr/bin/env bash

list_clusters() {
  eksctl get cluster --region "$REGION"
}

create_cluster() {
  eksctl create cluster --name "$1" --region "$REGION" --nodes 3
}

remove_cluster() {
  eksctl delete cluster --name "$1"
}

command=${1:-list}
shift || true

# The arms run functions that run the CLI.
# expect: WS1103 lines=6
case $command in
  list|ls) list_clusters ;;
  create) create_cluster "$@" ;;
  remove) remove_cluster "$@" ;;
  *) echo "unknown command $command"; exit 2 ;;
esac

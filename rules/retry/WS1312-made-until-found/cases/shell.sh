#!/usr/bin/env bash

# expect: WS1312 lines=4
until kubectl get secret registry -n shop; do
  kubectl create secret generic registry --from-file=config.json -n shop
  sleep 2
done

# expect: WS1312 lines=3
while ! docker volume inspect cache > /dev/null; do
  docker volume create cache
done

# ok: it only asks
until kubectl get namespace shop; do
  sleep 2
done
kubectl create secret generic registry --from-file=config.json -n shop

# ok: made in one case only
until kubectl get job migrate -n shop; do
  if [ -n "$FORCE" ]; then
    kubectl create -f migrate.yaml
  fi
  sleep 2
done

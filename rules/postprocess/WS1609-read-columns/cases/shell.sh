#!/usr/bin/env bash

# expect: WS1609 lines=1
kubectl get pods --no-headers | while read -r name ready status rest; do
  [ "$status" = Running ] || echo "$name: $ready"
done

# expect: WS1609 lines=1
while read -r id name _; do
  echo "$id is $name"
done < <(docker ps --all)

# expect: WS1609 lines=1
read -r _ version <<< "$(terraform workspace list)"
echo "$version"

# ok: whole lines
kubectl get pods -o name | while read -r pod; do
  kubectl describe "$pod"
done

# ok: columns that the call chose
kubectl get pods -o custom-columns=:metadata.name,:status.phase --no-headers | while read -r name phase; do
  echo "$name $phase"
done

# ok: no platform CLI
df -h | while read -r device size rest; do
  echo "$device $size"
done

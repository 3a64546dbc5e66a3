#!/usr/bin/env bash

# expect: WS1402 lines=3
until docker info > /dev/null 2>&1; do
  sleep 1
done

# expect: WS1402 lines=1
while ! kubectl get crd certificates.cert-manager.io &> /dev/null; do sleep 2; done

# expect: WS1402 lines=12
wait_for_vault() {
  local seconds=0
  until vault status -address="$VAULT_ADDR"; do
    seconds=$((seconds + 2))
    if [ "$seconds" -ge 120 ]; then
      echo "vault did not start" >&2
      exit 1
    fi
    sleep 2
  done
  echo "vault is up"
}

# A counted loop that the first answer leaves.
# expect: WS1402 lines=7
for i in {1..30}; do
  if oc get route console -n openshift-console; then
    echo "console is there after $i rounds"
    break
  fi
  sleep 10
done

CLUSTER_CLI=kubectl
# expect: WS1402 lines=4
while ! "$CLUSTER_CLI" cluster-info
do
  sleep 3
done

api_is_up() {
  aws eks describe-cluster --name "$CLUSTER" > /dev/null
}
# expect: WS1402 lines=3
until api_is_up; do
  sleep 20
done

# ok: a change in the condition is a retry
until kubectl apply -f crds.yaml; do
  sleep 2
done

# ok: a login is a retry as well
while ! aws ecr get-login-password > token; do
  sleep 2
done

# ok: no platform CLI
until nc -z localhost 5432; do
  sleep 1
done

# ok: lines are items
while read -r name; do
  kubectl get namespace "$name" || exit 1
done < namespaces.txt

# ok: asked once; the script ends if there is no answer
docker info > /dev/null || exit 1

# ok: one after another, none twice
for container in web db cache; do
  docker inspect "$container" > "$container.json" || echo "no $container"
done

# ok: what is tried again is the change
for _ in 1 2 3; do
  kubectl get namespace web && kubectl apply -f web.yaml && break
  sleep 5
done

# ok: whatever it is given is tried again
retry() {
  local left=$1
  shift
  until "$@"; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || return 1
    sleep 2
  done
}
retry 5 oc get builds

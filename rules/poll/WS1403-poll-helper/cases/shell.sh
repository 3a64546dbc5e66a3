#!/usr/bin/env bash
. ./lib/wait.sh

wait_until() {
  local tries=$1
  shift
  while ! "$@"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || return 1
    sleep 1
  done
}

poll_for() {
  until "$@"; do sleep 5; done
}

# expect: WS1403 lines=1
wait_until 60 kubectl get service web -n "$NS"

# expect: WS1403 lines=1
poll_for docker inspect db > /dev/null

# expect: WS1403 lines=2
wait_until 30 \
  aws s3api head-object --bucket "$BUCKET" --key done

# From elsewhere, known by its name.
# expect: WS1403 lines=1
eventually helm status web --namespace "$NS"

# The function does nothing else.
# expect: WS1403 lines=4
wait_for_route() {
  echo "route $1"
  wait_until 120 oc get route "$1"
}

# expect: WS1403 lines=1
wait_until 10 gcloud compute instances describe "$VM" --format='value(status)' || exit 1

# ok: a change behind a helper is a retry
wait_until 10 kubectl apply -f web.yaml

# ok: no platform CLI
wait_until 60 curl -fs "http://$HOST/ready"

# ok: a helper named for retrying belongs to the retry rules
retry() { until "$@"; do sleep 1; done; }
retry kubectl get nodes

# ok: this helper runs its command once
print_until_now() { "$@"; }
print_until_now kubectl get pods

# ok: the platform's own wait
kubectl wait --for=condition=Ready pod -l app=web

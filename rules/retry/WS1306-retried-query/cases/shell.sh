#!/usr/bin/env bash

retry() {
  for _ in 1 2 3 4 5; do
    "$@" && return 0
    sleep 2
  done
  return 1
}

repeat_until_ok() {
  while ! "$@"; do sleep 3; done
}

# expect: WS1306 lines=1
retry kubectl get nodes

# expect: WS1306 lines=1
account=$(retry aws sts get-caller-identity --query Account --output text)

# expect: WS1306 lines=2
retry terraform output -json \
  > outputs.json

# expect: WS1306 lines=1
repeat_until_ok gcloud compute instances describe "$VM" --zone "$ZONE"

# A helper from elsewhere, known by its name.
# expect: WS1306 lines=1
with_retries 5 vault read -field=password secret/db

# expect: WS1306 lines=1
password=$(retry vault kv get -field=password secret/db) || exit 1

# ok: a change is retried, which is the retry helper's rule
retry kubectl apply -f web.yaml

# ok: not a platform CLI
retry curl -fsS "$URL"

# ok: asked once
kubectl get nodes

# ok: this helper runs its command once
quietly() { "$@" > /dev/null 2>&1; }
quietly docker info

# ok: a name with `wait` belongs to the polls
wait_for_cluster() {
  retry kubectl get nodes
}

tryloop() {
  for pause in 1 5 10; do
    "$@" && return
    sleep "$pause"
  done
}
# expect: WS1306 lines=1
tryloop docker info

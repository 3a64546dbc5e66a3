#!/bin/sh
set -e

# expect: WS1303 lines=1
docker pull "$BASE_IMAGE" || docker pull "$BASE_IMAGE"

# expect: WS1303 lines=1
terraform init || (sleep 5; terraform init)

# expect: WS1303 lines=4
helm repo update || {
  sleep 10
  helm repo update
}

# Only a flag is another one: the same thing is asked for again.
# expect: WS1303 lines=2
docker build -t web . \
  || docker build --no-cache -t web .

# expect: WS1303 lines=3
gcloud builds submit --tag "$IMAGE" || \
  gcloud builds submit --tag "$IMAGE" || \
  gcloud builds submit --tag "$IMAGE"

deploy() {
  serverless deploy --stage "$1"
}
# expect: WS1303 lines=1
deploy production || { echo "once more"; sleep 60; deploy production; }

# expect: WS1303 lines=1
bash -c "cf push web || cf push web"

KUBECTL="kubectl --context $CONTEXT"
# expect: WS1303 lines=1
$KUBECTL apply -f crds/ || $KUBECTL apply -f crds/

# ok: two different commands: the second tells why the first failed
docker inspect web || docker logs web

# ok: the second asks for something else
kubectl get namespace "$NS" || kubectl create namespace "$NS"

# ok: one asks for the service, the other makes it
cf service orders-db || cf create-service postgres small orders-db

# ok: a failure that does not matter
docker rm -f web || true

# ok: a way out
terraform plan -out=plan.out || exit 1

# ok: another tool does the work where the first is missing
podman build -t web . || docker build -t web .

# ok: not a platform CLI
npm ci || npm ci

# ok: both are wanted
helm dependency build ./chart && helm dependency build ./other-chart

# ok: only the message names the command
aws s3 sync dist "s3://$BUCKET" || echo "run 'aws s3 sync dist' by hand"

# ok: one question with two answers, not a second attempt
if [[ -n $(kubectl get pods -l app=web) ]] || [[ -n $(kubectl get pods -l app=shop) ]]; then
  echo busy
fi

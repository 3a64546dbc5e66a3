#!/usr/bin/env bash

# expect: WS1709 lines=3
aws dynamodb delete-item \
  --table-name terraform-locks \
  --key "{\"LockID\": {\"S\": \"$BUCKET/prod.tfstate\"}}"

# expect: WS1709 lines=1
gsutil rm "gs://$STATE_BUCKET/prod/default.tflock"

# expect: WS1709 lines=1
aws s3 rm "s3://$BUCKET/deploy/web.lock" || true

unlock() {
  # expect: WS1709 lines=1
  kubectl delete configmap "deploy-lock" --namespace "$1"
}

OC=${OC:-oc}
# expect: WS1709 lines=1
"$OC" delete lease/release-lock -n ci --ignore-not-found

# expect: WS1709 lines=1
gcloud storage rm "gs://$BUCKET/locks/$APP" 2> /dev/null

# ok: other things are deleted
aws s3 rm "s3://$BUCKET/old/" --recursive
kubectl delete configmap blockchain-settings
docker rm -f clock

# ok: a lock is looked at
aws dynamodb get-item --table-name terraform-locks --key "$KEY"
kubectl get configmap deploy-lock

# ok: a lock of this machine, without a platform
rm -f /tmp/deploy.lock

# ok: only named
echo "remove it with: gsutil rm gs://$BUCKET/default.tflock"

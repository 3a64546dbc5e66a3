#!/usr/bin/env bash
# A preview of a pull request at https://pr-NUMBER.preview.acme.example
# Usage: scripts/preview-up.sh NUMBER

set -euo pipefail
cd "$(dirname "$0")/.."

number=${1:?pull request number}
export PREVIEW_NAME="pr-$number"
export PREVIEW_HOST="pr-$number.preview.acme.example"
export PREVIEW_IMAGE="registry.acme.example/web:${GITHUB_SHA:?}"

kubectl get namespace "$PREVIEW_NAME" >/dev/null 2>&1 || kubectl create namespace "$PREVIEW_NAME"

envsubst '$PREVIEW_NAME $PREVIEW_HOST $PREVIEW_IMAGE' < preview/quota.yaml.tmpl | kubectl apply -n "$PREVIEW_NAME" -f -

cat > /tmp/values-preview.yaml <<VALUES
image: $PREVIEW_IMAGE
ingress:
  host: $PREVIEW_HOST
  tls: false
replicas: 1
VALUES
helm upgrade --install web charts/preview --namespace "$PREVIEW_NAME" --values /tmp/values-preview.yaml

echo -n "waiting for the pods"
for _ in $(seq 1 40); do
  ready=$(kubectl get pods -n "$PREVIEW_NAME" --no-headers | grep -c ' Running ' || true)
  if [ "$ready" -ge 2 ]; then
    break
  fi
  echo -n .
  sleep 5
done
echo

gh pr comment "$number" --body "Preview: https://$PREVIEW_HOST"

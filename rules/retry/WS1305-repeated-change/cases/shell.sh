#!/usr/bin/env bash

# expect: WS1305 lines=4
until kubectl get pods -n "$NS" --no-headers | grep -q "web.*Running"; do
  kubectl rollout restart deployment/web -n "$NS"
  sleep 60
done

# expect: WS1305 lines=5
while [ "$(aws ecs describe-services --cluster "$CLUSTER" --services web --query 'services[0].runningCount' --output text)" -lt 2 ]; do
  aws ecs update-service --cluster "$CLUSTER" --service web --force-new-deployment
  echo "service is not up, forcing a new deployment"
  sleep 120
done

# expect: WS1305 lines=8
while true; do
  az vm start --resource-group "$GROUP" --name builder
  state=$(az vm get-instance-view --resource-group "$GROUP" --name builder --query "instanceView.statuses[1].code" -o tsv)
  if [ "$state" = "PowerState/running" ]; then
    break
  fi
  sleep 20
done

force_sync() {
  echo "syncing $1"
  # expect: WS1305 lines=4
  until argocd app get "$1" | grep -q "Sync Status:.*Synced"; do
    argocd app sync "$1" --prune
    sleep 5
  done
}

# ok: asks, and changes nothing
until kubectl get pods -n "$NS" --no-headers | grep -q Running; do
  sleep 5
done

# ok: the change is made once the state is reached
until oc get csv -n operators | grep -q Succeeded; do
  sleep 10
done
oc apply -f operand.yaml

# ok: a change behind a condition of its own is another matter
until helm status web | grep -q deployed; do
  if [ "$FORCE" = yes ]; then
    helm rollback web
  fi
  sleep 5
done

# ok: the loop is over items
for app in $(heroku apps --json | jq -r '.[].name'); do
  heroku restart --app "$app"
done

# ok: pages
token=""
while true; do
  page=$(aws logs filter-log-events --log-group-name "$GROUP" --starting-token "$token" --output json)
  token=$(echo "$page" | jq -r '.NextToken')
  aws s3 cp - "s3://$BUCKET/$RANDOM.json" <<< "$page"
  [ "$token" = null ] && break
done

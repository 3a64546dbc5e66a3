#!/usr/bin/env bash

# expect: WS1401 lines=4
until kubectl get pods -n "$NS" -l app=web | grep -q Running; do
  echo "waiting for web"
  sleep 5
done

# expect: WS1401 lines=1
while [ "$(docker inspect -f '{{.State.Health.Status}}' db)" != healthy ]; do sleep 1; done

# expect: WS1401 lines=11
wait_for_stack() {
  local status
  for _ in $(seq 1 60); do
    status=$(aws cloudformation describe-stacks --stack-name "$1" --query 'Stacks[0].StackStatus' --output text)
    if [[ $status == *_COMPLETE ]]; then
      return 0
    fi
    sleep 10
  done
  return 1
}

# An endless loop that looks at the answer.
# expect: WS1401 lines=8
while true; do
  ip=$(gcloud compute addresses describe ingress --global --format='value(address)')
  if [ -n "$ip" ]; then
    break
  fi
  printf '.'
  sleep 3
done

# The deadline is kept in seconds.
check_build() {
  gh run watch "$1" || true
  deadline=$((SECONDS + 600))
  # expect: WS1401 lines=5
  while [ $SECONDS -lt $deadline ]; do
    conclusion=$(gh run view "$1" --json conclusion --jq .conclusion)
    [ "$conclusion" = success ] && break
    sleep 15
  done
}

# The state is compared by case.
# expect: WS1401 lines=8
while :; do
  state=$(az vm show -d -g "$GROUP" -n "$VM" --query powerState -o tsv)
  case "$state" in
    "VM running") break ;;
    *) echo "$VM is $state" ;;
  esac
  sleep 10
done

# Asked through a function.
pods_ready() {
  oc get deployment "$1" -o jsonpath='{.status.readyReplicas}'
}
# expect: WS1401 lines=3
until [ "$(pods_ready router)" = 2 ]; do
  sleep 2
done

# In a string for another shell.
# expect: WS1401 lines=1
timeout 120 bash -c "until docker-compose logs db | grep 'ready to accept connections'; do sleep 1; done"

# Backticks, and a number that counts down.
left=30
# expect: WS1401 lines=5
while [ `oc get pods -l app=db --no-headers | wc -l` -eq 0 ] && [ $left -gt 0 ]
do
  left=`expr $left - 1`
  sleep 1
done

# ok: the platform waits by itself
kubectl wait --for=condition=Available deployment/web --timeout=300s
aws cloudformation wait stack-create-complete --stack-name "$STACK"

# ok: each item is asked once
for pod in $(kubectl get pods -o name); do
  kubectl get "$pod" | grep Running
done

# ok: pages of an answer
url="/v3/routes?page=1"
while [ -n "$url" ]; do
  answer=$(cf curl "$url")
  jq -r '.resources[].url' <<< "$answer"
  url=$(jq -r '.pagination.next.href // empty' <<< "$answer")
done

# ok: an SDK script and a web request are no platform CLI
until curl -s "http://$HOST/ready" | grep -q ok; do
  sleep 1
done

# ok: watches until somebody stops it
while true; do
  kubectl top pods -n "$NS"
  sleep 30
done

# ok: waits for a file
until [ -f /tmp/ready ]; do
  sleep 1
done

# ok: asked once
if kubectl get pods | grep -q CrashLoopBackOff; then
  exit 1
fi

# ok: pages again, the first one asked for without a token
token=
while :; do
  if [ -z "$token" ]; then
    answer=$(aws ecs list-task-definitions --family-prefix web --output json)
  else
    answer=$(aws ecs list-task-definitions --family-prefix web --output json --starting-token "$token")
  fi
  echo "$answer" | jq -r '.taskDefinitionArns[]' >> all.txt
  token=$(echo "$answer" | jq -r '.nextToken // empty')
  if [ -z "$token" ]; then
    break
  fi
done

# What is asked is kept in a file, and the file is looked at.
# expect: WS1401 lines=4
while [ ! -s endpoint.txt ]; do
  kubectl get endpoints web -o name > endpoint.txt
  sleep 2
done

# ok: the next page, told by a number that goes up
page=1
while :; do
  answer=$(cf curl "/v3/apps?per_page=200&page=${page}")
  if [ "$(echo "$answer" | jq -r '.pagination.next')" = null ]; then
    break
  fi
  page=$((page + 1))
done

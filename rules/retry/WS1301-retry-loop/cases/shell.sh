#!/usr/bin/env bash
set -euo pipefail

# expect: WS1301 lines=4
for try in 1 2 3; do
  kubectl apply -f app.yaml && break
  sleep 5
done

# expect: WS1301 lines=1
for i in 1 2 3; do HTTPS_PROXY="$PROXY" oc login "$CLUSTER" --token="$TOKEN" && break; sleep 5; done

# The whole function is the retry.
# expect: WS1301 lines=12
push_image() {
  local attempt=0
  until [ "$attempt" -ge 5 ]; do
    if docker push "$REGISTRY/$IMAGE:$TAG"; then
      echo "pushed after $attempt attempts"
      return 0
    fi
    attempt=$((attempt + 1))
    sleep $((attempt * 10))
  done
  return 1
}

# Success is kept in a flag.
done=0
tries=0
# expect: WS1301 lines=8
while [ $done -eq 0 ] && [ $tries -lt 4 ]; do
  if helm upgrade --install web ./chart --namespace "$NAMESPACE"; then
    done=1
  else
    tries=$((tries + 1))
    sleep 15
  fi
done

# The exit status is kept and looked at later.
deploy_stack() {
  echo "deploying $1"
  aws s3 cp template.yaml "s3://$BUCKET/template.yaml"
  # expect: WS1301 lines=9
  for attempt in $(seq 1 "$MAX_ATTEMPTS"); do
    aws cloudformation deploy --stack-name "$1" --template-file template.yaml
    status=$?
    if [ $status -eq 0 ]; then
      break
    fi
    echo "attempt $attempt failed with $status"
    sleep 30
  done
}

# An endless loop that a success leaves.
# expect: WS1301 lines=6
while true; do
  terraform init -backend-config="bucket=$STATE_BUCKET" && break
  count=$((count + 1))
  [ "$count" -gt 5 ] && exit 1
  sleep 2
done

# The CLI stands behind a variable, with a default.
OC=${OC:-oc}
# expect: WS1301 lines=4
for ((n = 0; n < 10; n++)); do
  "$OC" adm policy add-scc-to-user privileged -z builder && break
  sleep 1
done

# The loop runs a function that runs the CLI.
publish_release() {
  gh release create "$VERSION" --notes-file notes.md dist/*.tar.gz
}
# expect: WS1301 lines=7
for _ in 1 2 3 4 5; do
  if publish_release; then
    break
  fi
  echo "publishing failed, once more"
  sleep 20
done

# Success leaves, failure sleeps, in one list.
# expect: WS1301 lines=3
for i in {1..3}; do
  gcloud run deploy web --image "$IMAGE" --region "$REGION" && break || sleep 120
done

# The command stands in an array.
command=(flyctl deploy --remote-only --app "$FLY_APP")
remaining=3
# expect: WS1301 lines=6
while (( remaining-- > 0 )); do
  if "${command[@]}"; then
    break
  fi
  sleep 5
done

# Giving up is the exception, going on the rule.
release_chart() {
  helm package chart
  # expect: WS1301 lines=8
  while true; do
    if ! helm push chart-*.tgz oci://registry.example.com/charts; then
      sleep 10
      continue
    fi
    echo "pushed"
    return 0
  done
}

# ok: one call for each item, and none is made twice
for manifest in manifests/*.yaml; do
  kubectl apply -f "$manifest"
  sleep 2
done

# ok: the first region that has the stack ends the search, and each is asked once
for region in us-east-1 us-west-2 eu-west-1; do
  aws cloudformation delete-stack --stack-name "$STACK" --region "$region" && break
done

# ok: a loop over pages is no repetition
next="/v3/apps?per_page=100"
while [ "$next" != "null" ]; do
  page=$(cf curl "$next")
  echo "$page" | jq -r '.resources[].name'
  next=$(echo "$page" | jq -r '.pagination.next.href')
done

# ok: lines of a file are items as well
while read -r image; do
  docker tag "$image" "$REGISTRY/$image" || echo "no image $image"
done < images.txt

# ok: curl is no platform CLI
for i in 1 2 3 4 5; do
  curl -fsS "https://$HOST/healthz" && break
  sleep 3
done

# ok: runs for ever by intention, and success changes nothing
while true; do
  aws s3 sync "$OUTBOX" "s3://$BUCKET/outbox"
  sleep 300
done

# ok: arguments of the script are items
while [ $# -gt 0 ]; do
  docker rmi "$1" || true
  shift
done

# ok: a query asked again is a poll, which is another rule's
for i in $(seq 1 30); do
  kubectl get namespace "$NAMESPACE" && break
  sleep 2
done

# What runs the tool is a program that nobody describes.
# expect: WS1301 lines=4
for _ in 1 2 3; do
  aws-vault exec production -- terraform apply plan && break
  sleep 3
done

# expect: WS1302 lines=3
until with-credentials kubectl apply -f web.yaml; do
  sleep 3
done

# ok: a text for people
until log-line kubectl apply did not work; do
  sleep 3
done

#!/usr/bin/env bash

# expect: WS1508 lines=2
manifest=$(sed "s/__NS__/$NS/" namespace.yaml)
echo "$manifest" | kubectl apply -f -

register() {
  local task
  # expect: WS1508 lines=3 span=4
  task=$(jq --arg image "$IMAGE" '.containerDefinitions[0].image = $image' task.json)
  echo "registering $IMAGE"
  printf '%s' "$task" \
    | aws ecs register-task-definition --cli-input-json file:///dev/stdin
}

# The CLI's own output, changed and given back.
# expect: WS1508 lines=4 span=5
rules=$(oc get configmap rules -o json |
  jq '.data.level = "debug"')
[ -n "$rules" ] || exit 1
echo "$rules" |
  oc replace -f -

# ok: nothing is massaged
manifest2=$(cat namespace.yaml)
echo "$manifest2" | kubectl apply -f -

# ok: a word of the command
tag=$(echo "$BRANCH" | tr / -)
docker build -t "web:$tag" .

# ok: only printed
summary=$(jq -r .summary report.json)
echo "$summary"
gh release view "$VERSION"

# ok: for another tool
body=$(jq -n --arg text "$VERSION" '{text: $text}')
echo "$body" | curl -d @- "$HOOK"

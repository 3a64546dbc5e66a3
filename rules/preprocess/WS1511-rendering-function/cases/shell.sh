#!/usr/bin/env bash

# expect: WS1511 lines=4
render() {
  echo "rendering $1" >&2
  sed "s/__TAG__/$TAG/g" "$1"
}
render deployment.yaml | kubectl apply -f -

# expect: WS1511 lines=3
task_definition() {
  jq --arg image "$1" '.containerDefinitions[0].image = $image' task.json
}
task=$(task_definition "$IMAGE")
aws ecs register-task-definition --cli-input-json file:///dev/stdin <<< "$task"

# Used by several calls.
# expect: WS1511 lines=1
values() { envsubst < values.tpl.yaml; }
helm upgrade --install web ./chart -f <(values)
helm upgrade --install api ./chart -f <(values)

# ok: within one command, which is another rule's
deploy() {
  sed "s/__TAG__/$TAG/g" service.yaml | oc apply -f -
}
deploy

# ok: made for another tool
server_config() {
  sed "s/__PORT__/$PORT/" nginx.conf.in
}
server_config > nginx.conf

# ok: a word of the command
lower() {
  tr '[:upper:]' '[:lower:]' <<< "$1"
}
docker build -t "web:$(lower "$BRANCH")" .

# ok: nothing is massaged
manifests() {
  cat base/*.yaml
}
manifests | kubectl apply -f -

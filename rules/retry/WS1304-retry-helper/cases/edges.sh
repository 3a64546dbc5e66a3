# ok: each item once
for_each_region() {
  for region in us-east-1 eu-west-1; do
    "$@" --region "$region"
  done
}
for_each_region aws cloudtrail start-logging --name audit

# ok: each item once, the items given by the caller
in_each_cluster() {
  for cluster in $1; do
    KUBECONFIG=$cluster "${@:2}" &
  done
  wait
}
in_each_cluster "$CLUSTERS" kubectl apply -f web.yaml

# The helper runs the command by another one, and says by `--` where it begins.
try_once() {
  while [ "$1" != "--" ]; do shift; done
  shift
  "$@"
}
pauses() {
  while [ "$1" != "--" ]; do
    try_once "$@" && return
    sleep "$1"
    shift
  done
  try_once "$@"
}
# expect: WS1304 lines=1
pauses 1 1 2 5 10 30 -- gcloud compute scp "root@$HOST:/etc/token" token

# The helper names its CLI itself.
helm_retry() {
  local tries=0
  until helm "$@"; do
    tries=$((tries + 1))
    [ "$tries" -lt 5 ] || return 1
    sleep 3
  done
}
# expect: WS1304 lines=1
helm_retry upgrade --install web ./chart

# ok: no loop keeps what the name promises
retry_rollout() {
  kubectl rollout restart deployment "$@"
}
retry_rollout web

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

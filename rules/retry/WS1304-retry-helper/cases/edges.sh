# ok: each item once
for_each_region() {
  for region in us-east-1 eu-west-1; do
    "$@" --region "$region"
  done
}
for_each_region aws cloudtrail start-logging --name audit

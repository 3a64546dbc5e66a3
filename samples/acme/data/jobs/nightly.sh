#!/usr/bin/env bash
# The nightly run: new code for the pipelines, then the load, then the report.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/lib/retry.bash"

pipelines=(orders stock returns)

with_retries deployctl login --env production --token-file /var/run/secrets/deployctl/token

for pipeline in "${pipelines[@]}"; do
  cat > "/tmp/$pipeline.yaml" <<MANIFEST
service: data-$pipeline
environment: production
image: registry.acme.example/data-pipelines:${IMAGE_TAG:?}
replicas: "1"
schedule: ""
env_1: "PIPELINE=$pipeline"
env_2: "RUN_DATE=$(date +%F)"
MANIFEST
  with_retries deployctl push "data-$pipeline" --env production --manifest "/tmp/$pipeline.yaml"
done

is_running() {
  deployctl status "data-$1" --env production | grep -qE "data-$1 .* Running "
}

for pipeline in "${pipelines[@]}"; do
  wait_until 1200 is_running "$pipeline"
done

"$root/jobs/await-job.sh" data load-warehouse
"$root/bin/report-releases" > /srv/reports/releases-$(date +%F).csv

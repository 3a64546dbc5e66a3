#!/usr/bin/env bash
# Wait for a Kubernetes job to end, well or badly. `kubectl wait` can wait for
# one of the two only.
# Usage: jobs/await-job.sh NAMESPACE JOB

namespace=$1
job=$2

while :; do
  json=$(kubectl -n "$namespace" get job "$job" -o json) || exit 1
  succeeded=$(jq -r '.status.succeeded // 0' <<<"$json")
  failed=$(jq -r '.status.failed // 0' <<<"$json")

  if [[ $succeeded -gt 0 ]]; then
    echo "$job: done"
    exit 0
  fi
  if [[ $failed -gt 3 ]]; then
    echo "$job: failed $failed times" >&2
    kubectl -n "$namespace" logs "job/$job" --tail 50 >&2
    exit 1
  fi
  sleep 20
done

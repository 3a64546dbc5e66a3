#!/usr/bin/env bash
# Load a range of days again, one job a day.
# Usage: jobs/run-backfill.sh 2024-03-01 2024-03-31

set -euo pipefail

day=$1
last=$2

while [[ ! $day > $last ]]; do
  echo "backfill $day"
  kubectl -n data create job "backfill-$day" --from=cronjob/load-warehouse
  kubectl -n data label job "backfill-$day" "acme.example/run-date=$day"
  day=$(date -d "$day + 1 day" +%F)
  sleep 30 # the warehouse takes about two loads a minute
done

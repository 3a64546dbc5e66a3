#!/usr/bin/env bash
# Put a gateway build on the edge hosts without a release.
#
# Agreed for incidents only: a deployctl push needs 12 minutes and a green
# pipeline, and card payments can't wait that long. Write the incident number
# into the channel, and release the same commit properly afterwards.
#
# Usage: scripts/hotfix.sh INC-1234 build/libs/gateway.jar

set -euo pipefail

incident=${1:?incident number}
jar=${2:?path to the jar}
hosts=(edge-1.payments.acme.example edge-2.payments.acme.example edge-3.payments.acme.example)
locks=s3://acme-deploy-state/locks/production

read -r -p "Hotfix $jar to ${#hosts[@]} hosts for $incident? [y/N] " answer
[[ $answer == y ]] || exit 1

# A push that died keeps its lock for six hours.
aws s3 rm "$locks/payments-gateway.lock"
deployctl lock payments-gateway --env production --reason "hotfix $incident"

for host in "${hosts[@]}"; do
  echo "--- $host"
  scp -q "$jar" "deploy@$host:/srv/gateway/gateway.jar.new"
  ssh "deploy@$host" '
    cd /srv/gateway
    cp gateway.jar gateway.jar.previous
    mv gateway.jar.new gateway.jar
    sudo systemctl restart gateway
  '
  curl -fsS --retry 10 --retry-connrefused "https://$host/health" >/dev/null
done

echo "$(date -u +%FT%TZ) $incident $(sha256sum "$jar" | cut -c1-12)" >> docs/hotfixes.log
echo "Done. Remember: deployctl unlock payments-gateway --env production"

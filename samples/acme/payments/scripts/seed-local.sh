#!/usr/bin/env bash
# A local stack with a few test merchants in it.
set -euo pipefail
cd "$(dirname "$0")/.."

docker compose up --detach --wait postgres kafka
docker compose run --rm api ./gradlew flywayMigrate

for merchant in test/merchants/*.json; do
  echo "seeding $(basename "$merchant" .json)"
  curl -fsS -X POST -H 'content-type: application/json' --data "@$merchant" http://localhost:8080/merchants
done

docker compose ps

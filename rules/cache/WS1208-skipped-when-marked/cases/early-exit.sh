#!/usr/bin/env bash
set -e

MARKER=/var/lib/bootstrap/done
# expect: WS1208 lines=2 span=6
[ -f "$MARKER" ] && exit 0

helm repo add shop https://charts.example.com
helm upgrade --install web shop/web
kubectl apply -f issuers/
touch "$MARKER"

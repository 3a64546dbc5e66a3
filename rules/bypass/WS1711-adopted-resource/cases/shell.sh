#!/usr/bin/env bash

# expect: WS1711 lines=1
kubectl label service web app.kubernetes.io/managed-by=Helm --overwrite

# expect: WS1711 lines=3
oc annotate --overwrite deployment web \
  meta.helm.sh/release-name=web \
  meta.helm.sh/release-namespace=shop

for kind in service configmap; do
  # expect: WS1711 lines=1
  kubectl -n shop annotate "$kind" web "meta.helm.sh/release-name=$RELEASE"
done

# ok: other labels
kubectl label namespace shop team=checkout

# ok: looked at
kubectl get service -l app.kubernetes.io/managed-by=Helm

# ok: the release makes it
helm upgrade --install web ./chart

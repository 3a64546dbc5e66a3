#!/usr/bin/env bash

adopt() {
  # expect: WS1711 lines=3
  kubectl annotate "$1" "$2" --overwrite \
    meta.helm.sh/release-name="$RELEASE" \
    meta.helm.sh/release-namespace="$NAMESPACE"
}

for crd in $(helm show crds ./chart | grep -o 'name: .*'); do
  # expect: WS1711 lines=1
  oc label crd "$crd" app.kubernetes.io/managed-by=Helm --overwrite
done

# ok: somebody else's label
kubectl label namespace "$NAMESPACE" team=shop app.kubernetes.io/managed-by=shopctl

# ok: asks for the label
kubectl get secrets --selector app.kubernetes.io/managed-by=Helm

# ok: an annotation of one's own
kubectl annotate deployment/web example.org/reason="$REASON"

# ok: only said
echo "kubectl label crd app.kubernetes.io/managed-by=Helm"

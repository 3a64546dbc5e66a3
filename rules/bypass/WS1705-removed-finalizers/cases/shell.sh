#!/usr/bin/env bash

# expect: WS1705 lines=1
kubectl patch namespace "$NS" --type merge -p '{"metadata":{"finalizers":null}}'

# expect: WS1705 lines=2
oc -n "$NS" patch pvc "$CLAIM" --type=json \
  -p='[{"op": "remove", "path": "/metadata/finalizers"}]'

for resource in $(kubectl get applications.argoproj.io -n argocd -o name); do
  # expect: WS1705 lines=1
  kubectl -n argocd patch "$resource" --type merge --patch '{"metadata": {"finalizers": []}}' || true
done

# expect: WS1705 lines=1
kubectl delete validatingwebhookconfiguration ingress-nginx-admission

KUBECTL="kubectl --kubeconfig $CONFIG"
remove_webhooks() {
  # expect: WS1705 lines=1
  $KUBECTL delete mutatingwebhookconfigurations istio-sidecar-injector --ignore-not-found
}

# expect: WS1705 lines=1
bash -c "kubectl patch crd/$CRD -p '{\"metadata\":{\"finalizers\":[]}}' --type=merge"

# ok: only looked at
kubectl get namespace "$NS" -o jsonpath='{.spec.finalizers}'
kubectl get validatingwebhookconfigurations

# ok: another field
kubectl patch deployment web -p '{"spec": {"replicas": 3}}'

# ok: an ordinary deletion
kubectl delete namespace "$NS" --timeout=120s

# ok: installed, not removed
kubectl apply -f validatingwebhookconfiguration.yaml

# ok: only named
echo "stuck because of its finalizers"

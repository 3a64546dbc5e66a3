# ok: rewritten behind the call, for somebody else
kubectl apply -f ingress.yaml
sed -i 's/draft/final/' ingress.yaml

# expect: WS1518 lines=1
./hack/generate-values.sh staging > values.yaml
helm upgrade web ./chart --values values.yaml

# expect: WS1518 lines=2
python3 tools/render_manifests.py \
  --env "$ENVIRONMENT" > out/web.yaml
kubectl apply -f out/web.yaml

# ok: another tool's own template
helm template web ./chart > rendered.yaml
kubectl apply -f rendered.yaml

# ok: nothing of the platform takes it
./hack/generate-notes.sh > notes.md

# ok: nothing is changed
./hack/generate-names.sh > names.yaml
kubectl get -f names.yaml

# ok: a program that can do more
bom generate --output web.spdx .
gh release upload v1 web.spdx

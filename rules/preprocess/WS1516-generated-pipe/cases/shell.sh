# expect: WS1516 lines=1
./hack/manifest-gen.sh -g | kubectl apply -f -

# expect: WS1516 lines=2
python3 tools/render_values.py staging |
  helm upgrade web ./chart --values -

# ok: another tool's own template
helm template web ./chart | kubectl apply -f -

# ok: as it is
cat templates/web.yaml | kubectl apply -f -

# ok: nothing is changed
./hack/generate-names.sh | kubectl get -f -

# ok: it decodes
base64 -d generated.b64 | kubectl apply -f -

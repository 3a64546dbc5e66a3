# ok: rewritten behind the call, for somebody else
kubectl apply -f ingress.yaml
sed -i 's/draft/final/' ingress.yaml

# The tool behind the pipe writes the file.
# expect: WS1502 lines=1
cat web/statefulset.yaml | yj | jq '.spec.replicas = 3' | jy -o web/statefulset.yaml
kubectl apply -f web/statefulset.yaml

# The function writes the file that it is told; the CLI reads it.
render() {
  local tag=$(docker inspect web)
  # expect: WS1502 lines=1
  sed -e "s|@TAG@|$tag|" web.yaml > "$1"
}
# ok: the file is written there, not read
render "$out"
kubectl apply -f "$out"

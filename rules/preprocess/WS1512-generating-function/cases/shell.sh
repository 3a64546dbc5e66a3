#!/usr/bin/env bash

# expect: WS1512 lines=7
job() {
  cat <<EOF
apiVersion: batch/v1
kind: Job
metadata: { name: migrate-$1 }
EOF
}
job "$TAG" | kubectl apply -f -

# expect: WS1512 lines=6
values() {
  cat <<EOF
image:
  tag: $TAG
EOF
}
helm upgrade --install web ./chart -f <(values)

# ok: for another tool
notice() {
  cat <<EOF
Deployed $1.
EOF
}
notice web | mail -s deployed team@example.org

# ok: nothing is filled in
probe() {
  cat <<'EOF'
kind: ConfigMap
EOF
}
probe | kubectl apply -f -

# What the function prints is written to a file.
# expect: WS1512 lines=7
account() {
  cat <<EOF
kind: ServiceAccount
metadata:
  name: $1
EOF
}
made=$(mktemp)
account web > "$made"
kubectl apply -f "$made"

#!/usr/bin/env bash

# expect: WS1510 lines=6
cat > overlays/preview/kustomization.yaml <<EOF
resources: [../../base]
namespace: preview-$PR
images:
  - {name: web, newTag: "$SHA"}
EOF

# expect: WS1510 lines=4
cat <<EOF | tee "envs/$STAGE.tfvars" > /dev/null
region  = "$REGION"
cluster = "$CLUSTER"
EOF

dockerfile() {
  local base=$1
  mkdir -p build
  # expect: WS1510 lines=5
  cat > build/Dockerfile.ci <<-DOCKER
	FROM $base
	COPY . /app
	RUN make -C /app
	DOCKER
}

# A function that does nothing else.
# expect: WS1510 lines=6
values() {
  echo "values for $1"
  cat >> "deploy/$1-values.yaml" <<YAML
replicaCount: ${2:-1}
YAML
}

# ok: nothing is filled in
cat > k8s/namespace.yaml <<'EOF'
kind: Namespace
EOF

# ok: no file of a platform
cat > settings.yaml <<EOF
port: $PORT
EOF
cat > notes.txt <<EOF
built from $SHA
EOF

# ok: straight to the CLI, without a file
kubectl apply -f - <<EOF
kind: Namespace
apiVersion: v1
metadata: {name: $NS}
EOF

# ok: copied as it is
cp deploy/values.yaml.example deploy/values.yaml

#!/usr/bin/env bash

# expect: WS1503 lines=6
kubectl apply -f - <<EOF
apiVersion: v1
kind: Namespace
metadata:
  name: $NAMESPACE
EOF

make_secret() {
  local name=$1 value=$2
  # expect: WS1503 lines=7
  oc create -f - <<-YAML
	apiVersion: v1
	kind: Secret
	metadata: {name: $name}
	stringData:
	  password: $(tr -d '\n' <<< "$value")
	YAML
}

# A comment line inside belongs to the document.
# expect: WS1503 lines=5
docker build -t web -f - . <<DOCKERFILE
# made for this branch
FROM $BASE_IMAGE
COPY dist /srv
DOCKERFILE

# expect: WS1503 lines=3
sudo -E terraform console <<QUERY
cidrsubnet("$CIDR", 8, 1)
QUERY

KUBECTL=${KUBECTL:-kubectl}
if [ -n "$QUOTA" ]; then
  # expect: WS1503 lines=6
  $KUBECTL create --namespace "$NS" -f - <<EOF
apiVersion: v1
kind: ResourceQuota
metadata: {name: limit}
spec: {hard: {pods: "${QUOTA}"}}
EOF
fi

# expect: WS1503 lines=1
docker-compose -f - up -d <<< "services: {db: {image: $DB_IMAGE}}"

# ok: nothing is filled in, so that it could as well be a file
kubectl apply -f - <<'EOF'
apiVersion: v1
kind: Namespace
metadata:
  name: monitoring
EOF

# ok: quoted, for the program that reads it
vault policy write app - <<"EOF"
path "secret/data/{{identity.entity.name}}/*" { capabilities = ["read"] }
EOF

# ok: for another tool
cat > notes.txt <<EOF
built from $SHA
EOF
mail -s "released $VERSION" team@example.com <<EOF
$VERSION is out
EOF

# ok: a variable among the words is no document
kubectl create namespace "$NAMESPACE"

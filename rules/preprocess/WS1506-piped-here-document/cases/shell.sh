#!/usr/bin/env bash

# expect: WS1506 lines=5
cat <<EOF | kubectl apply -f -
apiVersion: v1
kind: ServiceAccount
metadata: {name: $NAME, namespace: $NS}
EOF

issuer() {
  # expect: WS1506 lines=9
  cat <<-YAML |
	apiVersion: cert-manager.io/v1
	kind: ClusterIssuer
	metadata: {name: $1}
	spec:
	  acme:
	    email: $ACME_EMAIL
	YAML
    kubectl --context "$CONTEXT" apply -f -
}

# The document is massaged as well.
# expect: WS1506 lines=3
cat <<EOF | tr -d '\r' | oc create -f -
{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "$NS"}}
EOF

# expect: WS1506 lines=3
cat << END | docker build -t "web:$SHA" -
FROM ${BASE:-alpine}
END

# ok: nothing is filled in
cat <<'EOF' | kubectl apply -f -
apiVersion: v1
kind: Namespace
metadata: {name: monitoring}
EOF

# ok: straight to the CLI, which is another rule
kubectl apply -f - <<EOF
apiVersion: v1
kind: Namespace
metadata: {name: $NS}
EOF

# ok: for another tool
cat <<EOF | psql "$DATABASE_URL"
GRANT SELECT ON ALL TABLES IN SCHEMA public TO $ROLE;
EOF

# ok: into a file, which is another rule
cat <<EOF > web.yaml
name: $NAME
EOF
kubectl apply -f web.yaml

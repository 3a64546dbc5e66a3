#!/usr/bin/env bash

# expect: WS1504 lines=4
cat > values.yaml <<EOF
image:
  tag: $TAG
EOF
helm upgrade --install web ./chart -f values.yaml

# Nothing is filled in, but it is written for the CLI all the same.
# expect: WS1504 lines=3
cat <<'EOF' > policy.json
{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}
EOF
aws iam put-role-policy --role-name ci --policy-name s3 --policy-document file://policy.json

# expect: WS1504 lines=5
cat <<EOF | tee backend.hcl
bucket = "$STATE_BUCKET"
key    = "$ENVIRONMENT/terraform.tfstate"
region = "$REGION"
EOF
terraform init -backend-config=backend.hcl

config="$TMP/kind.yaml"
# A function that does nothing else.
# expect: WS1504 lines=7
write_config() {
  cat > "$config" <<-YAML
	kind: ClusterConfig
	metadata: {name: $1, region: $REGION}
	nodeGroups: [{name: workers, desiredCapacity: 3}]
	YAML
}
write_config shop
eksctl create cluster -f "$config"

# ok: for another program
cat > /etc/nginx/conf.d/web.conf <<EOF
server { listen $PORT; }
EOF
nginx -s reload
docker ps

# ok: handed over at once, which is another rule
kubectl apply -f - <<EOF
apiVersion: v1
kind: Namespace
metadata: {name: $NS}
EOF

# ok: a file of the repository
helm upgrade --install api ./chart -f api-values.yaml

# ok: text for people
cat <<EOF
usage: $0 TAG
EOF

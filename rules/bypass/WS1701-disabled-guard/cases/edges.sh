# ok: the check is on
oc login "$CLUSTER" --insecure-skip-tls-verify=false

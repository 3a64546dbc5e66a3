# ok: the check is on
oc login "$CLUSTER" --insecure-skip-tls-verify=false

# ok: it is not taken as the current project, and nothing is checked less
oc new-project web --skip-config-write

#!/usr/bin/env bash

# expect: WS1204 lines=4
if [ ! -f .initialised ]; then
  terraform init
  touch .initialised
fi

# expect: WS1204 lines=5
if [[ ! -e "$HOME/.helm-repos-added" ]]; then
  helm repo add ingress-nginx https://kubernetes.github.io/ingress-nginx
  helm repo update
  touch "$HOME/.helm-repos-added"
fi

# The marker has a name.
marker="$STATE_DIR/images-pulled"
# expect: WS1204 lines=6
if test -f "$marker"; then
  echo "images are there"
else
  docker-compose pull
  touch "$marker"
fi

# The call stands in a function.
create_bucket() {
  aws s3 mb "s3://$BUCKET"
}
setup() {
  # expect: WS1204 lines=4
  if ! [ -f /tmp/bucket.done ]; then
    create_bucket
    touch /tmp/bucket.done
  fi
}

# Only marked if it worked.
# expect: WS1204 lines=3
if [ ! -f "$FLAGS/crds" ]; then
  kubectl apply -f crds/ && touch "$FLAGS/crds"
fi

# ok: the platform is asked whether it is done
if ! kubectl get namespace "$NS"; then
  kubectl create namespace "$NS"
fi

# ok: the file is the call's input
if [ -f docker-compose.override.yml ]; then
  docker-compose -f docker-compose.yml -f docker-compose.override.yml up -d
fi

# ok: nothing of the platform is skipped
if [ ! -f .deps ]; then
  npm ci
  touch .deps
fi

# ok: a file is made because the call needs one
if [ ! -f acme.json ]; then
  touch acme.json
  chmod 600 acme.json
fi
docker run -v "$PWD/acme.json:/acme.json" traefik

# ok: nobody looks at the file
gcloud components install kubectl
touch done.txt

#!/bin/bash

# expect: WS1302 lines=3
until docker push "$REGISTRY/web:$SHA"; do
  sleep 10
done

# expect: WS1302 lines=1
while ! helm upgrade --install api ./charts/api --wait; do echo "helm failed, again"; sleep 15; done

n=0
# expect: WS1302 lines=5
until [ "$n" -ge 5 ] || terraform apply -auto-approve plan.out; do
  n=$((n + 1))
  echo "apply failed ($n of 5)"
  sleep $((2 ** n))
done

# A function that does nothing else is measured as a whole.
# expect: WS1302 lines=10
login_to_registry() {
  local retries=0
  while ! aws ecr get-login-password --region "$REGION" | docker login --username AWS --password-stdin "$ACCOUNT.dkr.ecr.$REGION.amazonaws.com"; do
    retries=$((retries + 1))
    if [ "$retries" -gt 3 ]; then
      return 1
    fi
    sleep 5
  done
}

# In a string for another shell.
# expect: WS1302 lines=1
timeout 300 bash -c 'until kubectl apply -k overlays/staging; do sleep 5; done'

# Through a function.
release() {
  heroku container:release web --app "$HEROKU_APP"
}
# expect: WS1302 lines=4
until release; do
  echo "dyno did not start"
  sleep 5
done

# What it says is kept for a message.
# expect: WS1302 lines=3
until answer=$(az group delete --name "$RESOURCE_GROUP" --yes 2>&1); do
  echo "still refused: $answer" && sleep 30
done

# expect: WS1302 lines=5
while ! ( cd infra && pulumi up --yes --stack "$STACK" )
do
  pulumi cancel --yes --stack "$STACK"
  sleep 5
done

# The command stands in a string that is evaluated.
run="netlify deploy --prod --dir=dist"
# expect: WS1302 lines=3
until eval "$run"; do
  sleep 30
done

# ok: a query in the condition is a poll
until kubectl get crd certificates.cert-manager.io; do
  sleep 2
done

# ok: a status that is read from text is a poll as well
while ! oc get pods -n "$NAMESPACE" | grep -q Running; do
  sleep 5
done

# ok: no platform CLI is asked
until pg_isready -h "$DB_HOST"; do
  sleep 1
done

# ok: reading lines runs the body once for each of them
while read -r name; do
  docker volume rm "$name"
done < volumes.txt

# ok: the platform's own way to wait
kubectl rollout status deployment/web --timeout=300s

# ok: leaves when the lock is taken; the change behind it is made once
until mkdir /tmp/deploy.lock; do
  sleep 1
done
kubectl apply -f web.yaml

# ok: as long as there is something left, each round takes another item
while queue=$(aws sqs receive-message --queue-url "$QUEUE_URL" --query "Messages[0].ReceiptHandle" --output text) && [ "$queue" != None ]; do
  aws sqs delete-message --queue-url "$QUEUE_URL" --receipt-handle "$queue"
done

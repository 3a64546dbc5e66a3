#!/usr/bin/env bash

# expect: WS1601 lines=1
kubectl get pods -n "$NS" | grep Running | awk '{print $1}'

# expect: WS1601 lines=1
ip=$(gcloud compute instances list | grep "$VM" | awk '{print $5}')

# expect: WS1601 lines=2
count=$(docker ps --filter "name=$APP" |
  tail -n +2 | wc -l)

# Kept in a variable first.
status=$(cf app "$APP")
echo "looking at $APP"
# expect: WS1601 lines=1
routes=$(echo "$status" | grep routes: | cut -d: -f2)

# By way of a file.
terraform plan -no-color > plan.txt
# expect: WS1601 lines=1
grep -E '^Plan:' plan.txt | tr -s ' '

# By a here-string.
answer=$(helm status web)
# expect: WS1601 lines=1
if grep -q 'STATUS: deployed' <<< "$answer"; then
  echo ok
fi

# Through a function that runs the CLI.
describe() {
  oc describe route "$1"
}
# expect: WS1601 lines=1
describe web | sed -n 's/^Requested Host:[[:space:]]*//p'

KUBECTL="kubectl --context $CONTEXT"
# expect: WS1601 lines=1
$KUBECTL config view | perl -ne 'print $1 if /server: (.*)/'

# Names are taken out of a table, for another tool.
# expect: WS1601 lines=2
az aks list -o table | awk 'NR > 2 {print $1}' \
  | xargs -n 1 ./report.sh

# ok: made for programs, taken as it is
name=$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
id=$(aws ec2 describe-vpcs --query 'Vpcs[0].VpcId' --output text)

# ok: text of another tool
git branch | grep release | head -1
npm ls | grep -c deduped

# ok: what an application wrote
kubectl logs deployment/web | grep ERROR

# ok: what goes in is massaged, not what comes out
sed "s/TAG/$TAG/" web.yaml | kubectl apply -f -

# ok: the version of the client, to see what is installed
kubectl version --client | grep -o 'v[0-9.]*'

# ok: only stored
docker images > images.txt

# expect: WS1601 lines=1
az group list --output tsv | xargs -n 1 | grep -E 'test-.*' | xargs -n 1 az group delete --yes --name

AWS_CLI="$(which aws) --output text"
# expect: WS1601 lines=1
subnet=$($AWS_CLI ec2 describe-subnets | awk '{ print $9 }')
echo "$subnet"

# A helper that runs whatever it is given: what one caller gives it is not what another one takes apart.
as_root() {
  sudo "$@"
}
# ok: no platform CLI
as_root systemctl status web | grep active
# expect: WS1601 lines=1
as_root docker ps | grep web

# ok: only moved to the right
kubectl describe pods | sed -e 's/^/    /'

engine=$(which docker.io || which docker)
restart_later() {
  # expect: WS1601 lines=1
  known=$($engine ps | awk '{ print $1 }')
  echo "$known"
  [ -z "$DRY_RUN" ] || engine=true
  $engine restart web
}

# expect: WS1601 lines=1
last_word() { tail -n 1 | sed 's/.*: //'; }
docker load -i web.tar | last_word

# Written to a command that takes it apart; what is read back later is that command's.
# expect: WS1601 lines=1
helm push shop.tgz oci://registry 2>&1 | tee >(grep -o 'sha256:.*' > digest)
# ok: the digest was found before
head -1 digest

# One of two names, whichever is there.
dc="$(docker compose version > /dev/null 2>&1 && echo "docker compose" || echo docker-compose)"
# expect: WS1601 lines=1
$dc ps | grep -c healthy

# ok: what another program prints in a container, options of the CLI's own before the command
docker-compose $ANSI exec -T db psql -l | grep shop

# Kept under a name that says the version.
# expect: WS1601 lines=1
"$HOME/.clis/kubectl-v1.31.0" get pods | grep Running
# expect: WS1601 lines=1
/opt/clis/helm-$HELM_VERSION list | grep web

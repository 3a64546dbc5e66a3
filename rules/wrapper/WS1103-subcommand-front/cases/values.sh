#!/usr/bin/env bash

# ok: a value is chosen, not a command
case "$BRANCH" in
  main) cluster=production ;;
  *) cluster=staging ;;
esac
kubectl --context "$cluster" apply -f web.yaml

# ok: the system is asked, not the user
case "$(uname -s)" in
  Darwin) docker run --rm -v "$HOME/.m2:/root/.m2" maven mvn package ;;
  Linux) docker run --rm -v "$HOME/.m2:/root/.m2" --network host maven mvn package ;;
esac

# ok: subcommands of its own, of which one uses a CLI
case "$1" in
  lint) npm run lint ;;
  test) npm test ;;
  image) docker build -t web . ;;
  *) npm run "$1" ;;
esac

# ok: the word is an address, whose form tells who holds the chart
fetch_chart() {
  case "$1" in
    oci://*) helm pull "$1" ;;
    *.tgz) helm show chart "$1" ;;
    https://*) helm pull "$1" --untar ;;
  esac
}

# ok: names of pipelines, told apart by how they begin
update() {
  case $1 in
    deploy)
      fly -t main set-pipeline -p "$1" -c deploy.yml
      ;;
    test-*)
      fly -t main destroy-pipeline -p "$1"
      ;;
    cleanup)
      fly -t main set-pipeline -p "$1" -c cleanup.yml
      ;;
  esac
}

#!/usr/bin/env bash

# expect: WS1104 lines=3
kubectl() {
  command kubectl --context staging "$@"
}

# expect: WS1104 lines=6
docker() {
  if [ -n "$USE_SUDO" ]; then
    sudo -E /usr/bin/docker "$@"
    return
  fi; command docker "$@"
}

# expect: WS1104 lines=4
function terraform {
  echo "terraform $*" >> terraform.log
  command terraform "$@"
}

# An alias of the tool is the tool.
# expect: WS1104 lines=1
bazelisk() { command bazel --config=ci "$@"; }

# ok: another name; that it passes its arguments on is another rule's
kc() {
  kubectl "$@"
}

# ok: a stub that runs no CLI
helm() {
  echo "helm $*" >> calls.txt
}

# ok: another CLI behind the name, so that what is run is not shadowed
aws() {
  docker run --rm -v "$HOME/.aws:/root/.aws" amazon/aws-cli "$@"
}

# ok: the name stands for no platform CLI
ls() {
  command ls --color=auto "$@"
}

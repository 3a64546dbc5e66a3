#!/bin/sh
# Put the pinned versions of our tools into ~/.local/bin.
set -eu

KUBECTL_VERSION=v1.31.2
HELM_VERSION=v3.16.3
YQ_VERSION=v4.44.5

bin=$HOME/.local/bin
mkdir -p "$bin"

if ! command -v kubectl >/dev/null 2>&1; then
  curl -fsSL -o "$bin/kubectl" "https://dl.k8s.io/release/$KUBECTL_VERSION/bin/linux/amd64/kubectl"
  chmod +x "$bin/kubectl"
fi

[ -x "$bin/helm" ] || curl -fsSL "https://get.helm.sh/helm-$HELM_VERSION-linux-amd64.tar.gz" |
  tar -xz -C "$bin" --strip-components=1 linux-amd64/helm

if [ ! -x "$bin/yq" ]; then
  curl -fsSL -o "$bin/yq" "https://github.com/mikefarah/yq/releases/download/$YQ_VERSION/yq_linux_amd64"
  chmod +x "$bin/yq"
fi

kubectl version --client
helm version --short
yq --version
deployctl --version

#!/usr/bin/env bash

# ok: helpers for much else, among them some for a CLI
info() { echo "info: $*"; }
version() { git describe --tags "$1"; }
fetch() { curl -fsSL "$1" -o "$2"; }
unpack() { tar xzf "$1" -C "$2"; }
checksum() { sha256sum -c "$1"; }
render() { node render.js "$1"; }
compress() { zip -r "$1" "$2"; }
notify() { curl -d "text=$1" "$HOOK"; }
lint() { npm run lint -- "$1"; }
unit() { npm test -- "$1"; }
image() { docker build -t "$1" .; }
push() { docker push "$1"; }
pull() { docker pull "$1"; }
clean() { docker rmi "$1"; }

# ok: steps of one deployment, without parameters
init() { terraform init; }
plan() { terraform plan -out plan.out; }
apply() { terraform apply plan.out; }

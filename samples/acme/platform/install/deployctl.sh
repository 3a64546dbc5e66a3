#!/bin/sh
# Served as https://deployctl.acme.example/install.sh
#
#   curl -fsSL https://deployctl.acme.example/install.sh | sh
#   DEPLOYCTL_VERSION=2.8.1 DEPLOYCTL_DIR=~/bin sh install.sh
set -eu

version=${DEPLOYCTL_VERSION:-2.9.0}
directory=${DEPLOYCTL_DIR:-/usr/local/bin}
base=https://deployctl.acme.example/releases

fail() {
  echo "install: $*" >&2
  exit 1
}

case $(uname -s) in
  Linux)  system=linux ;;
  Darwin) system=darwin ;;
  *)      fail "no build for $(uname -s)" ;;
esac

case $(uname -m) in
  x86_64 | amd64)  machine=amd64 ;;
  aarch64 | arm64) machine=arm64 ;;
  *)               fail "no build for $(uname -m)" ;;
esac

if command -v deployctl >/dev/null 2>&1; then
  installed=$(deployctl --version | cut -d' ' -f2)
  if [ "$installed" = "$version" ]; then
    echo "deployctl $version is installed already"
    exit 0
  fi
fi

archive=deployctl-$version-$system-$machine.tar.gz
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

curl -fsSL -o "$work/$archive" "$base/$version/$archive" || fail "could not fetch $archive"
curl -fsSL -o "$work/SHA256SUMS" "$base/$version/SHA256SUMS" || fail "could not fetch the checksums"
(cd "$work" && grep " $archive\$" SHA256SUMS | sha256sum -c - >/dev/null) || fail "checksum of $archive differs"

tar -xzf "$work/$archive" -C "$work"
install -m 0755 "$work/deployctl" "$directory/deployctl"
deployctl --version

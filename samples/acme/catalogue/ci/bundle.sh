#!/bin/sh
# Make the bundle that deployctl wants, and print its path.
#
# `deployctl bundle` takes four to six minutes even when nothing has changed,
# so finished bundles are kept in the CI bucket under a hash of what is in them.
set -eu
. "$(dirname "$0")/lib.sh"
need aws deployctl

key=$(content_key src deploy package.json package-lock.json)
bundle=$WORK/bundle-$key.tgz

if [ -s "$bundle" ]; then
  log "bundle $key is on this runner"
elif aws s3 cp --only-show-errors "$CACHE_BUCKET/bundle-$key.tgz" "$bundle"; then
  log "bundle $key came from the bucket"
else
  log "building bundle $key"
  deployctl bundle . --output "$bundle"
  aws s3 cp --only-show-errors "$bundle" "$CACHE_BUCKET/bundle-$key.tgz"
fi

echo "$bundle"

#!/bin/sh
# End-to-end tests against a shop in a box.
#
# The browsers make the image 2.3 GB and the registry needs nine minutes to hand
# it out, so it travels through the runner's cache disk instead.
set -eu
. "$(dirname "$0")/lib.sh"
need docker

key=$(content_key e2e/Dockerfile e2e/package-lock.json)
image=$APP-e2e:$key
tarball=/var/cache/runner/$APP-e2e-$key.tar

if [ -f "$tarball" ]; then
  docker load --quiet --input "$tarball"
else
  docker build --quiet --tag "$image" e2e
  docker save --output "$tarball.$$" "$image"
  mv "$tarball.$$" "$tarball"
fi

docker run --rm --network host -e BASE_URL="${BASE_URL:-http://localhost:3000}" "$image" npx playwright test

#!/usr/bin/env bash
set -e

BASE="quay.io/$ORG/api"

# Two pulls for one build; the line between them does not count.
# expect: WS1205 lines=4 span=5
podman image pull "$BASE:$BRANCH" || podman image pull "$BASE:main"
echo "fetched what there is"
podman pull "$BASE:tools" || true
podman build --layers \
  --cache-from="$BASE" -t api .

# ok: behind the build, for another purpose
podman pull "quay.io/$ORG/tester"

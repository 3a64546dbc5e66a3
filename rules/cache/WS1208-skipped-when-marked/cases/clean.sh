#!/usr/bin/env bash

# ok: the file is input, and it is not touched
[ -f compose.override.yml ] || exit 0
docker compose -f compose.yml -f compose.override.yml up -d

# ok: touched so that the call has something to mount
touch acme.json
docker run -d -v "$PWD/acme.json:/acme.json" traefik

# ok: asks the platform and not a file
helm status web && exit 0
helm upgrade --install web ./chart
touch finished

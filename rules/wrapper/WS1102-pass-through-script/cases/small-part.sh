#!/usr/bin/env bash
set -e

# ok: one pass-through call in a script with much other work
git fetch --tags
git checkout "$(git describe --tags --abbrev=0)"
npm ci
npm run lint
npm test
npm run build
cp -r public dist
node scripts/sizes.js
node scripts/manifest.js
docker build -t web "$@" .

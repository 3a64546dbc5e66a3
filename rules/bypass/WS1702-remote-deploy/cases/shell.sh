#!/usr/bin/env bash
set -e

npm run build

# expect: WS1702 lines=2
rsync -az --delete dist/ "deploy@$HOST:/srv/web/"
ssh "deploy@$HOST" "sudo systemctl restart web"

#!/usr/bin/env bash

# expect: WS1702 lines=2
rsync -az dist/ "deploy@$HOST:/srv/web/" --exclude node_modules --delete
ssh "deploy@$HOST" "sudo systemctl restart web"

#!/bin/sh

TARGET="$USER_NAME@$SERVER"
# expect: WS1702 lines=3
scp -P 2222 docker-compose.yml "$TARGET:app/" &&
  ssh -p 2222 "$TARGET" \
    'cd app && docker-compose pull && docker-compose up -d'

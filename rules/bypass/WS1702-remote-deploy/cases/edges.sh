#!/bin/sh

TARGET="$USER_NAME@$SERVER"
# expect: WS1702 lines=3
sshpass -p "$PASSWORD" scp -o StrictHostKeyChecking=no docker-compose.yml "$TARGET:app/" &&
  sshpass -p "$PASSWORD" ssh -o StrictHostKeyChecking=no "$TARGET" \
    'cd app && docker-compose pull && docker-compose up -d'

#!/usr/bin/env bash

# ok: a look at a machine; nothing was brought there
ssh "$HOST" uptime

# ok: keys are made and known
ssh-keygen -t ed25519 -N "" -f "$HOME/.ssh/id_ci"
ssh-keyscan "$HOST" >> "$HOME/.ssh/known_hosts"

# ok: fetched behind the command, as its result
ssh "$HOST" "tar czf /tmp/logs.tgz /var/log/web"
scp "$HOST:/tmp/logs.tgz" .

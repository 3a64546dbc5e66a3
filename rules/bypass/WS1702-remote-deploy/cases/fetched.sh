#!/usr/bin/env bash

# ok: logs are fetched from a machine, and looked at there
for host in $HOSTS; do
  scp -i "$KEY" "root@$host:/var/log/web.log" "logs/$host.log" || true
  ssh -i "$KEY" "root@$host" journalctl --no-pager -u kubelet > "logs/$host.kubelet" || true
done

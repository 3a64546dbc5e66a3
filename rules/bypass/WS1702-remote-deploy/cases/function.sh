#!/usr/bin/env bash

deploy() {
  local host=$1
  # expect: WS1702 lines=6 span=7
  scp -i "$KEY" target/app.jar "ubuntu@$host:/tmp/app.jar"
  echo "copied to $host"
  ssh -i "$KEY" "ubuntu@$host" <<'REMOTE'
sudo mv /tmp/app.jar /opt/app/app.jar
sudo systemctl restart app
exit
REMOTE
}

for host in $HOSTS; do
  deploy "$host"
done

#!/usr/bin/env bash

# expect: WS1213 lines=1
key=$(docker run --rm "$IMAGE" cat migrations.txt | md5sum | cut -d ' ' -f 1)

# expect: WS1213 lines=1
kubectl get configmap settings -o yaml | sha256sum > settings.sum

# ok: a file that no platform printed
lock=$(sha256sum package-lock.json)

# ok: a download is checked
echo "$SUM  tool.tar.gz" | sha256sum --check

#!/usr/bin/env bash

# expect: WS1202 lines=2
key=$(sha256sum package-lock.json | cut -d' ' -f1)
aws s3 cp "s3://$BUCKET/node-modules/$key.tar.gz" modules.tar.gz

# Several calls go by the same hash.
# expect: WS1202 lines=4
base_tag=$(cat Dockerfile.base requirements.txt | md5sum | awk '{print $1}')
if ! docker pull "$REGISTRY/base:$base_tag"; then
  docker build -f Dockerfile.base -t "$REGISTRY/base:$base_tag" .
  docker push "$REGISTRY/base:$base_tag"
fi

restore() {
  local sum
  # expect: WS1202 lines=2
  sum=$(find charts -type f -exec sha256sum {} + | sort | sha256sum | head -c 16)
  az storage blob download --container-name cache --name "$sum.tar" --file charts.tar || return 1
  tar xf charts.tar
}

# Another program, and a file between.
# expect: WS1202 lines=2
shasum -a 256 yarn.lock > yarn.key
aws s3 sync "s3://$BUCKET/$(cat yarn.key)" node_modules

# By way of a function.
hash_of() {
  # expect: WS1202 lines=2 span=4
  find "$1" -type f -print0 | sort -z | xargs -0 sha1sum | sha1sum | cut -c1-12
}
fingerprint=$(hash_of src)
gsutil cp dist.tgz "gs://$BUCKET/builds/$fingerprint.tgz"

# ok: a download is checked; nothing is named after the sum
echo "$TERRAFORM_SHA256  terraform.zip" | sha256sum -c -
terraform init

# ok: the key is a commit, which the platform knows
docker pull "$REGISTRY/web:$(git rev-parse HEAD)"

# ok: a hash for a tool that is no platform CLI
etag=$(md5sum index.html | cut -d' ' -f1)
curl -fsS -H "If-None-Match: $etag" "$URL"

# ok: sums are printed beside the call
sha256sum dist/*.tgz
gh release upload "$VERSION" dist/*.tgz

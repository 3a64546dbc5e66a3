#!/usr/bin/env bash

# expect: WS1206 lines=1
aws s3 cp "s3://$BUCKET/pip-cache.tar.gz" - | tar xz -C "$HOME"

# expect: WS1206 lines=1
gsutil -m rsync -r "$CACHE_BUCKET/gradle" ~/.gradle

save_cache() {
  tar czf - node_modules > /tmp/modules.tgz
  # expect: WS1206 lines=2
  aws s3 cp /tmp/modules.tgz \
    "s3://$BUCKET/cache/$CI_COMMIT_REF_SLUG.tgz" --quiet
}

# expect: WS1206 lines=1
az storage blob upload --container-name builds --name turbo_cache.tar --file turbo.tar

# expect: WS1206 lines=1
gcloud storage cp --recursive .cache "gs://$BUCKET/$BRANCH/"

# expect: WS1206 lines=1
if aws s3 sync "s3://$BUCKET/bazel-cache" /var/tmp/bazel; then
  echo "warm start"
fi

AWS="aws --profile ci"
# expect: WS1206 lines=1
$AWS s3 cp "s3://$MAVEN_CACHE_BUCKET/repository.tar" .

# ok: what is published, not kept
aws s3 sync dist "s3://$BUCKET/web" --delete

# ok: an option about caching in browsers is no cache
aws s3 cp index.html "s3://$BUCKET/index.html" --content-type text/html

# ok: another tool carries it
rsync -a .cache/ backup:/cache/

# ok: a look, nothing is carried
aws s3 ls "s3://$BUCKET/cache/"

# ok: the service is named so
aws elasticache describe-cache-clusters
az redis show --name web-cache --resource-group "$GROUP"

# ok: an option about caching in browsers, written another way
gcloud storage cp --cache-control="private, max-age=0" marker.txt "gs://$BUCKET/latest.txt"

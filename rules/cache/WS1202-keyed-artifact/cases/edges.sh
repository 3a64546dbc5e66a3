# The hash stands inside the argument.
# expect: WS1202 lines=1
gsutil -q cp "gs://$BUCKET/builds/$(git ls-files src | sha1sum | cut -c1-12).tgz" dist.tgz

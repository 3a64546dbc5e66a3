#!/bin/bash
# Promote web to production when staging is healthy and nobody holds the lock.

DEPLOY="deployctl --no-banner"

HOLDER=`$DEPLOY locks --env production | awk '$1 == "web" { print $3 }'`
if [ -n "$HOLDER" ] && [ "$HOLDER" != "-" ]; then
    echo "locked by $HOLDER"
    exit 1
fi

RELEASE=`$DEPLOY status web --env staging | grep '^web ' | tr -s ' ' | cut -d' ' -f3`
echo "Promoting $RELEASE"

$DEPLOY promote web --from staging --to production || $DEPLOY promote web --from staging --to production || exit 1

while ! $DEPLOY status web --env production | grep -q "$RELEASE .*Running"
do
    echo "  not yet..."
    sleep 10
done

$DEPLOY status web --env production
echo "Purging the edge"
aws cloudfront create-invalidation --distribution-id "$EDGE_DISTRIBUTION" --paths '/*'

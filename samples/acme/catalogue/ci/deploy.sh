#!/bin/sh
# Deploy this commit. Called by the pipeline for every push to main, and by
# hand with ENVIRONMENT=production.
set -eu
here=$(dirname "$0")
. "$here/lib.sh"
need deployctl aws yq

tag=$(image_tag)
marker=$WORK/deployed-$ENVIRONMENT-$tag

# A pipeline that is started again should not pay for the push again.
if [ -e "$marker" ]; then
  log "$tag is already in $ENVIRONMENT"
  exit 0
fi

attempt 5 3 deployctl login --env "$ENVIRONMENT" --token-file "$DEPLOY_TOKEN_FILE"

bundle=$("$here/bundle.sh")
"$here/render-manifest.sh" "$ENVIRONMENT" "$bundle" > "$WORK/manifest.yaml"

log "pushing $tag to $ENVIRONMENT"
deployctl push "$APP" --env "$ENVIRONMENT" --manifest "$WORK/manifest.yaml" --bundle "$bundle"

tries=0
while [ "$tries" -lt 60 ]; do
  state=$(deployctl status "$APP" --env "$ENVIRONMENT" | tail -n 1 | awk '{ print $4 }')
  log "$APP is $state"
  [ "$state" = Running ] && break
  [ "$state" = Failed ] && die "rollout failed, see deployctl logs $APP --env $ENVIRONMENT"
  tries=$((tries + 1))
  sleep 15
done
[ "$state" = Running ] || die "rollout did not end in 15 minutes"

touch "$marker"
"$here/smoke.sh" "https://catalogue.$ENVIRONMENT.acme.example"

#!/usr/bin/env bash

# expect: WS1307 lines=1
gh run rerun "$RUN_ID" --failed

# expect: WS1307 lines=2
gh run list --workflow nightly.yml --status failure --json databaseId --jq '.[0].databaseId' |
  xargs -n 1 gh run rerun

# The function does nothing else.
# expect: WS1307 lines=5
again() {
  local job=$1
  echo "job $job has failed, once more"
  glab ci retry "$job"
}

for id in $FAILED; do
  # expect: WS1307 lines=1
  buildkite-agent job retry "$id" || true
done

if [ "$CONCLUSION" = failure ] && [ "$ATTEMPT" -lt 3 ]; then
  # expect: WS1307 lines=1
  gh run rerun "$RUN_ID"
fi

# ok: started for the first time
gh workflow run deploy.yml --ref main
glab ci run --branch main

# ok: looked at or stopped
gh run list --status failure
gh run view "$RUN_ID" --log-failed
gh run cancel "$RUN_ID"

# ok: only named
echo "start it again with: gh run rerun $RUN_ID"

# expect: WS1307 lines=1
gh workflow run rerun.yml -F "run_id=$RUN_ID" --ref "$REF"

# expect: WS1307 lines=1
gh workflow run retry-failed.yaml -f run="$RUN_ID"

#!/usr/bin/env bash
#
# Build bot: looks for failed builds of the web repositories and starts them
# again, because four out of five go green the second time (runner lost,
# registry timeout, "session broker unavailable").
#
# Runs as a small pod. Settings:
#   REPOS        repositories to watch
#   MAX_ATTEMPTS leave a run alone after so many attempts
#   PAUSE        seconds between two rounds

set -uo pipefail

REPOS=${REPOS:-"acme/web acme/web-checkout acme/web-account"}
MAX_ATTEMPTS=${MAX_ATTEMPTS:-3}
PAUSE=${PAUSE:-120}
STATE_DIR=${STATE_DIR:-/var/lib/rerun-bot}

mkdir -p "$STATE_DIR"

log() {
  printf '%s %s\n' "$(date -u +%FT%TZ)" "$*"
}

failed_runs() {
  gh run list --repo "$1" --status failure --limit 30 \
    --json databaseId,attempt,headBranch,event,createdAt |
    jq -r --argjson max "$MAX_ATTEMPTS" '
      map(select(.attempt < $max))
      | map(select(.event == "push" or .event == "pull_request"))
      | map(select((now - (.createdAt | fromdateiso8601)) < 21600))
      | .[] | "\(.databaseId) \(.attempt) \(.headBranch)"'
}

# Not every red build is bad luck: compile errors stay red.
looks_flaky() {
  gh run view "$2" --repo "$1" --log-failed 2>/dev/null |
    grep -qE 'session broker unavailable|i/o timeout|lost communication|TLS handshake|502 Bad Gateway|ECONNRESET'
}

rerun() {
  local repo=$1 run=$2 attempt=$3 branch=$4
  if gh run rerun "$run" --repo "$repo" --failed; then
    log "$repo: started $run again ($branch, attempt $((attempt + 1)))"
    echo "$run $attempt" >> "$STATE_DIR/reruns"
  else
    log "$repo: could not start $run again"
  fi
}

while true; do
  for repo in $REPOS; do
    while read -r run attempt branch; do
      [[ -n $run ]] || continue
      if grep -qx "$run $attempt" "$STATE_DIR/reruns" 2>/dev/null; then
        continue
      fi
      if looks_flaky "$repo" "$run"; then
        rerun "$repo" "$run" "$attempt" "$branch"
      fi
    done < <(failed_runs "$repo")
  done
  sleep "$PAUSE"
done

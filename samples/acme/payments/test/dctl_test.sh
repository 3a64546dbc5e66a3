#!/usr/bin/env bash
# Tests for bin/dctl against a deployctl that records how it was called.

set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

cat > "$work/deployctl" <<'STUB'
#!/bin/sh
echo "deployctl $*" >> "$DCTL_HOME/calls"
case "$1" in
  status)
    echo "SERVICE          ENV      RELEASE  STATE    READY  UPDATED"
    echo "$2     staging  r1042    Running  3/3    2m ago" ;;
  releases)
    echo "RELEASE  STATE       BY  CREATED"
    echo "r1042    Running     ci  2m ago"
    echo "r1041    Superseded  ci  1d ago" ;;
esac
STUB
chmod +x "$work/deployctl"

export DCTL_HOME=$work DEPLOYCTL=$work/deployctl NO_COLOR=1

check() {
  local name=$1 expected=$2 actual=$3
  if [[ $actual == *"$expected"* ]]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAIL %s\n  expected: %s\n  actual:   %s\n' "$name" "$expected" "$actual"
  fi
}

calls() { cat "$work/calls"; : > "$work/calls"; }

check "state is one word" "Running" "$(bin/dctl state)"
check "state fills in the defaults" \
  "deployctl status payments-api --env staging --region eu-2 --no-banner" "$(calls)"

check "short names are known" "payments-ledger" "$(bin/dctl -s ledger status)"
calls >/dev/null

bin/dctl rollback 2>/dev/null
check "rollback finds the release before" "deployctl rollback payments-api --to r1041" "$(calls)"

check "unknown commands are refused" "unknown command 'psuh'" "$(bin/dctl psuh 2>&1 || true)"
check "help names every command" "rollback [RELEASE]" "$(bin/dctl help)"

echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]

# Sourced, not run.

# with_retries COMMAND...
# Tries up to RETRIES times (default 5) and waits twice as long after every failure.
with_retries() {
  local max=${RETRIES:-5} delay=${RETRY_DELAY:-2} n status
  for ((n = 1; n <= max; n++)); do
    "$@" && return 0
    status=$?
    ((n == max)) && break
    echo "retry $n/$max in ${delay}s (exit $status): $*" >&2
    sleep "$delay"
    delay=$((delay * 2))
  done
  return "$status"
}

# wait_until SECONDS COMMAND...
# Runs a check every ten seconds until it holds.
wait_until() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    if ((SECONDS >= deadline)); then
      echo "timed out: $*" >&2
      return 1
    fi
    sleep 10
  done
}

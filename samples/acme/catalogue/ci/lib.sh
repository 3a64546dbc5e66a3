# Sourced by the other scripts in ci/. POSIX sh: the runners have no bash.

REGISTRY=registry.acme.example
APP=catalogue
ENVIRONMENT=${ENVIRONMENT:-staging}
CACHE_BUCKET=s3://acme-ci-cache/$APP
WORK=${RUNNER_TEMP:-/tmp}/$APP

mkdir -p "$WORK"

log() {
  printf '[%s] %s\n' "$(date +%H:%M:%S)" "$*" >&2
}

die() {
  log "fatal: $*"
  exit 1
}

need() {
  for tool in "$@"; do
    command -v "$tool" >/dev/null 2>&1 || die "$tool is not installed, run ci/install-tools.sh"
  done
}

# attempt TIMES SECONDS COMMAND...
attempt() {
  attempt_max=$1
  attempt_pause=$2
  shift 2
  attempt_n=1
  until "$@"; do
    if [ "$attempt_n" -ge "$attempt_max" ]; then
      log "gave up after $attempt_n attempts: $*"
      return 1
    fi
    log "attempt $attempt_n failed: $*"
    attempt_n=$((attempt_n + 1))
    sleep "$attempt_pause"
  done
}

image_tag() {
  git rev-parse --short=12 HEAD
}

# What goes into an image or a bundle, as one word.
content_key() {
  git ls-files -s -- "$@" | sha256sum | cut -c1-20
}

#!/usr/bin/env bash
# Builds everything with warnings as errors and runs all tests. Ends with `N passed, N failed`.
# On Debian and Ubuntu it installs what the tests need; elsewhere it says what is missing.
set -uo pipefail
cd "$(dirname "$0")" || exit 2
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Whether packages can be installed here; their list is brought up to date.
can_apt() { command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] && { apt-get update -qq >/dev/null || true; }; }
apt_install() { apt-get install -y -qq "$@" >/dev/null; }

need() {
  local missing=()
  for tool in "$@"; do command -v "$tool" >/dev/null || missing+=("$tool"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  can_apt && apt_install "${missing[@]}" && return 0
  echo "test.sh: please install: ${missing[*]}" >&2
  exit 2
}

# The program is compiled to machine code, and linked by clang or gcc.
need_linker() {
  command -v clang >/dev/null || command -v gcc >/dev/null && return 0
  can_apt && apt_install gcc libc6-dev zlib1g-dev && return 0
  echo "test.sh: please install clang or gcc" >&2
  exit 2
}

# Git's objects are read with libgit2; its package is named after the release's version of it.
need_libgit2() {
  local package
  PATH=$PATH:/usr/sbin:/sbin command -v ldconfig >/dev/null || return 0
  PATH=$PATH:/usr/sbin:/sbin ldconfig -p | grep -E 'libgit2\.so\.1\.[5-9]' >/dev/null && return 0
  if can_apt; then
    package=$(apt-cache search --names-only '^libgit2-1\.[5-9]$' | cut -d' ' -f1 | sort | tail -n 1)
    [ -n "$package" ] && apt_install "$package" && return 0
  fi
  echo "test.sh: please install libgit2, version 1.5 or newer (Debian 12: libgit2-1.5)" >&2
  exit 2
}

command -v dotnet >/dev/null || { echo "test.sh: the .NET 10 SDK is missing" >&2; exit 2; }
need git
need_linker
need_libgit2

dotnet build WorkaroundScanner.sln -c Release -v q --nologo || { echo "0 passed, 1 failed"; exit 1; }
./wscan --version || { echo "0 passed, 1 failed"; exit 1; }
# Tests of the whole program run what users get, not a build that only tests have.
export WSCAN_PROGRAM=$PWD/artifacts/wscan/wscan
[ -x "$WSCAN_PROGRAM" ] && [ ! -e artifacts/wscan/wscan.dll ] || { echo "test.sh: wscan was not compiled to machine code" >&2; exit 1; }

passed=0 failed=0
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  case $name in *Benchmarks | *Fuzz) continue ;; esac
  log=$(mktemp)
  "tests/$name/bin/Release/net10.0/$name" -noColor >"$log" 2>&1
  status=$?
  # xunit's closing line: Total: 10, Errors: 0, Failed: 0, Skipped: 0
  summary=$(grep -E 'Total: +[0-9]+' "$log" | tail -n 1)
  total=$(sed -nE 's/.*Total: +([0-9]+).*/\1/p' <<<"$summary")
  bad=$(sed -nE 's/.*Failed: +([0-9]+).*/\1/p' <<<"$summary")
  errors=$(sed -nE 's/.*Errors: +([0-9]+).*/\1/p' <<<"$summary")
  bad=$((${bad:-0} + ${errors:-0}))
  [ "$status" = 0 ] || [ "$bad" -gt 0 ] || bad=1
  [ -n "$total" ] || { total=1; bad=1; }
  echo "$name: $((total - bad)) of $total passed"
  [ "$bad" = 0 ] || grep -vE '^\s*$' "$log" | tail -n 200
  passed=$((passed + total - bad)) failed=$((failed + bad))
  rm -f "$log"
done

echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]

#!/usr/bin/env bash
# Scans a tree with wscan, anew and again, and searches it with ripgrep for the same tools' names, in turns, and prints the medians side by side.
#   scripts/speed.sh TREE [RUNS]
# Both have the same machine, cores and warm files; ripgrep reads every file (-uuu), wscan those that can hold shell code.
set -euo pipefail
tree=${1:?usage: scripts/speed.sh TREE [RUNS]}
runs=${2:-7}
home=$(cd "$(dirname "$0")/.." && pwd)
for tool in rg /usr/bin/time; do
  command -v "$tool" >/dev/null || { echo "speed.sh: please install ripgrep and time" >&2; exit 2; }
done

names=()
while read -r name; do names+=(-e "$name"); done < <(
  sed -nE 's/^ *- name: *([^ ]+).*/\1/p; s/.*aliases: *\[(.*)\].*/\1/p' "$home"/rules/platforms/*.yaml | tr ',' '\n' | sed 's/^ *//; s/ .*//' | sort -u
)
[ ${#names[@]} -gt 40 ] || { echo "speed.sh: the names of tools were not found in rules/platforms" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
search() { rg -luuu -w "${names[@]}" "$tree" >"$work/rg.out" || [ $? -lt 3 ]; }
scan() { "$home/wscan" scan "$tree" --no-cache --format json --output "$work/wscan.json" || [ $? = 3 ]; }
again() { XDG_CACHE_HOME=$work/cache "$home/wscan" scan "$tree" --format json --output "$work/wscan.json" || [ $? = 3 ]; }
timed() {
  local start=$EPOCHREALTIME end
  "$1"
  end=$EPOCHREALTIME
  echo $(((${end/[.,]/} - ${start/[.,]/}) / 1000)) >>"$work/$1.ms"
}
median() { sort -n "$work/$1.ms" | sed -n "$(((runs + 1) / 2))p"; }

search
scan
again
for ((run = 0; run < runs; run++)); do
  timed search
  timed scan
  timed again
done

/usr/bin/time -v "$home/wscan" scan "$tree" --no-cache --format json --output "$work/wscan.json" --stats 2>"$work/stats" || true
bytes=$(du -sb --apparent-size "$tree" | cut -f1)
candidates=$(awk -v all="$bytes" '$1 == "Choose" { printf "%d of %d read files were parsed, %.1f %% of the bytes of the tree", $4, $6, 100 * $8 / all }' "$work/stats")
peak=$(awk -F: '/Maximum resident/ { printf "%.0f", $2 / 1024 }' "$work/stats")
files=$(find "$tree" -type f | wc -l)
echo "tree        $tree: $files files, $((bytes / 1000000)) MB, on $(nproc) processors, median of $runs runs"
echo "rg -luuu -w $(median search) ms, $(wc -l <"$work/rg.out") files named a tool"
echo "wscan scan  $(median scan) ms, peak $peak MB; $candidates"
echo "and again   $(median again) ms, with what the scan before found out"
awk -v scan="$(median scan)" -v again="$(median again)" -v search="$(median search)" 'BEGIN { printf "ratio       %.2f, again %.2f\n", scan / search, again / search }'
grep -E '^(List|Choose|Link|Match|Output|Memory)' "$work/stats"

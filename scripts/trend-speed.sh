#!/usr/bin/env bash
# trend-speed.sh REPOSITORY [RUNS]: times a trend of 24 months beside one scan of the distinct contents that its points hold.
# Every version of a path is laid out once in a temporary folder, the first in 1/, the second in 2/ and so on; the repository is only read.
set -euo pipefail
repository=${1:?usage: scripts/trend-speed.sh REPOSITORY [RUNS]}
runs=${2:-3}
home=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git=(git --git-dir "$(git -C "$repository" rev-parse --absolute-git-dir)")

last=$("${git[@]}" log -1 --first-parent --format=%cs)
trend() { "$home/wscan" history trend "$repository" --no-cache --as-of "$last" --since 24mo --format json --output "$work/trend.json" || [ $? = 3 ]; }
again() { XDG_CACHE_HOME=$work/cache "$home/wscan" history trend "$repository" --as-of "$last" --since 24mo --format json --output "$work/trend.json" || [ $? = 3 ]; }
scan() { "$home/wscan" scan "$work/tree" --no-ignore --no-cache --format json --output "$work/scan.json" || [ $? = 3 ]; }
timed() {
  local start=$EPOCHREALTIME end
  "$1"
  end=$EPOCHREALTIME
  echo $(((${end/[.,]/} - ${start/[.,]/}) / 1000)) >>"$work/$1.ms"
}
best() { sort -n "$work/$1.ms" | head -1; }

trend
node -e 'for (const point of JSON.parse(require("fs").readFileSync(process.argv[1])).points) if (point.commit) console.log(point.commit)' "$work/trend.json" >"$work/points"
while read -r commit; do "${git[@]}" ls-tree -r --full-tree "$commit"; done <"$work/points" |
  awk '$2 == "blob" && $1 != "120000" { blob = $3; sub(/^[^\t]*\t/, ""); if (!seen[blob "\t" $0]++) print blob "\t" ++versions[$0] "/" $0 }' >"$work/blobs"
cut -f2 "$work/blobs" | sed 's|/[^/]*$||' | sort -u | (cd "$work" && mkdir -p tree && cd tree && tr '\n' '\0' | xargs -0 mkdir -p)
while IFS=$'\t' read -r blob path; do "${git[@]}" cat-file blob "$blob" >"$work/tree/$path" 2>"$work/missing" || rm "$work/tree/$path"; done <"$work/blobs"
again
for ((run = 0; run < runs; run++)); do
  timed trend
  timed scan
  timed again
done
echo "$(wc -l <"$work/points") points, $(wc -l <"$work/blobs") distinct contents; trend $(best trend) ms, with what the one before found out $(best again) ms, their scan $(best scan) ms, the best of $runs runs"
awk -v trend="$(best trend)" -v again="$(best again)" -v scan="$(best scan)" 'BEGIN { printf "ratio %.2f, again %.2f\n", trend / scan, again / scan }'

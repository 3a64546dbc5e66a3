#!/usr/bin/env bash
# Scans a tree with the built-in pack, and with 500 generated rules beside it, in turns, and prints the medians and their ratio.
#   scripts/rules-bench.sh TREE [RUNS]
# Half of the generated rules are met wherever a built-in one is, the others ask for CLIs that are never called (rules-bench.py).
set -euo pipefail
tree=${1:?usage: scripts/rules-bench.sh TREE [RUNS]}
runs=${2:-9}
home=$(cd "$(dirname "$0")/.." && pwd)
for tool in python3 dotnet; do
  command -v "$tool" >/dev/null || { echo "rules-bench.sh: please install $tool" >&2; exit 2; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
built_in() { "$home/wscan" scan "$tree" -f json -o "$work/built_in.json" || [ $? = 3 ]; }
generated() { "$home/wscan" scan "$tree" --rules "$work/pack" -f json -o "$work/generated.json" || [ $? = 3 ]; }
timed() {
  local start=$EPOCHREALTIME end
  "$1"
  end=$EPOCHREALTIME
  echo $(((${end/[.,]/} - ${start/[.,]/}) / 1000)) >>"$work/$1.ms"
}
median() { sort -n "$work/$1.ms" | sed -n "$(((runs + 1) / 2))p"; }
findings() { grep -c '"ruleId"' "$work/$1.json"; }

built_in
sed -nE 's/.*"ruleId": "([^"]+)".*/\1/p' "$work/built_in.json" | sort -u >"$work/met"
python3 "$home/scripts/rules-bench.py" "$work/pack" "$home/rules" "$work/met"
generated
for ((run = 0; run < runs; run++)); do
  timed built_in
  timed generated
done

echo "tree                $tree, on $(nproc) processors, median of $runs runs in turns"
echo "built-in pack       $(median built_in) ms, $(findings built_in) findings of $(wc -l <"$work/met") rules"
echo "with 500 generated  $(median generated) ms, $(findings generated) findings"
awk -v with="$(median generated)" -v without="$(median built_in)" 'BEGIN { printf "ratio               %.2f\n", with / without }'

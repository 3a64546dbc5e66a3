#!/usr/bin/env bash
# speed.sh TREE [RUNS]: scans a tree side by side with ripgrep searching it for the same CLI names, in turn, and prints the medians,
# their ratio and the peak memory. Needs rg, GNU time and python3.
set -euo pipefail
tree=$1 runs=${2:-5}
home=$(cd "$(dirname "$0")/.." && pwd)
for tool in rg python3; do command -v "$tool" >/dev/null || { echo "speed.sh: $tool is missing" >&2; exit 2; }; done
[ -x /usr/bin/time ] || { echo "speed.sh: GNU time is missing (/usr/bin/time)" >&2; exit 2; }
"$home/wscan" --version >/dev/null
python3 - "$home" "$tree" "$runs" <<'PY'
import glob, json, re, statistics, subprocess, sys, tempfile
home, tree, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
names = set()
for path in glob.glob(f"{home}/rules/platforms/*.yaml"):
    if not path.endswith("general.yaml"):
        names |= set(re.findall(r"^\s*- \{?\s*name: ([\w-]+)", open(path).read(), re.M))
report = tempfile.mktemp(suffix=".json")
search = ["rg", "-luuu", "-w", *(word for name in sorted(names) for word in ("-e", name)), tree]
scan = [f"{home}/wscan", "scan", tree, "--format", "json", "--output", report, "--quiet"]
def once(command):
    run = subprocess.run(["/usr/bin/time", "-f", "%e %U %S %M", *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    wall, user, system, memory = run.stderr.strip().splitlines()[-1].split()
    return float(wall), float(user) + float(system), int(memory) / 1024
once(search), once(scan)
timed = [(once(search), once(scan)) for _ in range(runs)]
median = lambda which, figure: statistics.median(pair[which][figure] for pair in timed)
files = json.load(open(report))["files"]
print(f"{len(names)} names, {files['discovered']} files, {files['scanned']} of a language that is read")
for which, name in ((0, "rg -luuu -w"), (1, "wscan scan")):
    print(f"{name:12} wall {median(which, 0):6.2f} s   cpu {median(which, 1):6.2f} s   peak {median(which, 2):6.0f} MB")
print(f"ratio of wall times, pair by pair: {statistics.median(b[0] / a[0] for a, b in timed):.2f} (from {min(b[0] / a[0] for a, b in timed):.2f} to {max(b[0] / a[0] for a, b in timed):.2f})")
PY

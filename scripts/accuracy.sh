#!/usr/bin/env bash
# accuracy.sh CORPUS ROOT [PATHS [OPTIONS...]]: scores ./wscan against hand-made labels, apart for the repositories
# that rules are developed on and for the third that is put aside (by hash of the name).
#   CORPUS   folder with labels-*.tsv and evaluate.py
#   ROOT     labelled trees as ROOT/owner+name
#   PATHS    only labelled files whose path matches this expression (default: shell scripts)
#   OPTIONS  further options of evaluate.py for the development part, such as --misses 50
set -euo pipefail
corpus=$1 root=$2 paths=${3:-'\.(sh|bash)$'}
shift 2; [ $# = 0 ] || shift
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - "$here/wscan" "$root" "$work" "$corpus"/labels-*.tsv <<'PY'
import hashlib, json, os, re, subprocess, sys
wscan, root, work, *labels = sys.argv[1:]
rows = [line for name in labels for line in open(name, encoding="utf-8").read().splitlines() if not line.startswith("repo\t")]
aside = lambda repo: int(hashlib.sha256(repo.encode()).hexdigest()[:8], 16) % 3 == 2
parts = {"develop": [], "aside": [], "all": []}
repositories, findings = set(), []
for row in rows:
    repo, _, path = row.split("\t")[:3]
    folder = repo.replace("/", "+")
    if not os.path.isfile(f"{root}/{folder}/{path}"):
        print(f"missing: {folder}/{path}", file=sys.stderr)
        continue
    repositories.add(folder)
    parts["aside" if aside(repo) else "develop"].append(row)
    parts["all"].append(row)
for folder in sorted(repositories):
    run = subprocess.run([wscan, "scan", f"{root}/{folder}", "--format", "json"], capture_output=True, text=True)
    try:
        found = json.loads(run.stdout)["findings"]
    except ValueError:
        print(f"{folder}: no JSON, exit {run.returncode}: {run.stderr.strip()[-300:]}", file=sys.stderr)
        continue
    findings += [dict(finding, path=f"{folder}/{finding['path']}") for finding in found]
json.dump({"findings": findings}, open(f"{work}/findings.json", "w"))
for part, lines in parts.items():
    open(f"{work}/{part}.tsv", "w", encoding="utf-8").write("\n".join(lines) + "\n")
PY

cp "$work/findings.json" "${KEEP:-/dev/null}" 2>/dev/null || true
echo "== development repositories"
"$corpus/evaluate.py" "$work/findings.json" "$work/develop.tsv" --paths "$paths" "$@"
echo "== repositories put aside"
"$corpus/evaluate.py" "$work/findings.json" "$work/aside.tsv" --paths "$paths"
echo "== all"
"$corpus/evaluate.py" "$work/findings.json" "$work/all.tsv" --paths "$paths"

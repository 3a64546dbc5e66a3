"""The two halves of shell-oracle.sh: finding the manifest's files, and comparing what two parsers make of them."""
import concurrent.futures
import hashlib
import json
import os
import re
import subprocess
import sys

FILES_AT_LEAST = 0.995
COMMANDS_AT_LEAST = 0.99


def find_files(manifest, roots):
    """Prints the paths of the manifest's files; says on standard error which are missing or changed."""
    found = missing = 0
    with open(manifest, encoding="utf-8") as rows:
        next(rows)
        for row in rows:
            repository, _, path, digest = row.rstrip("\n").split("\t")
            relative = os.path.join(repository.replace("/", "+"), path)
            full = next((f"{root}/{relative}" for root in roots if os.path.isfile(f"{root}/{relative}")), None)
            if full is None:
                print(f"missing: {relative}", file=sys.stderr)
                missing += 1
                continue
            with open(full, "rb") as file:
                if hashlib.sha256(file.read()).hexdigest() != digest:
                    print(f"not the manifest's: {relative}", file=sys.stderr)
                    missing += 1
                    continue
            print(full)
            found += 1
    print(f"{found} files found, {missing} missing", file=sys.stderr)


def dialects(text):
    """The dialects to try: that of the shebang, then bash."""
    first = text[:200].split(b"\n", 1)[0].decode("utf-8", "replace")
    if re.match(r"#!\s*(/usr)?/bin/(env\s+)?(sh|dash|ash)\b", first):
        return ["posix", "bash"]
    if re.match(r"#!.*\b(mksh|ksh)\b", first):
        return ["mksh", "bash"]
    return ["bash"]


def shfmt(path):
    """The simple commands that shfmt finds, as a set of byte offset, line and first word; or None and its message."""
    with open(path, "rb") as file:
        text = file.read()
    message = ""
    for dialect in dialects(text):
        done = subprocess.run(["shfmt", "--to-json", f"-ln={dialect}"], input=text, capture_output=True, check=False)
        if done.returncode == 0:
            commands = set()
            collect(json.loads(done.stdout), text, commands)
            return commands, dialect
        message = done.stderr.decode("utf-8", "replace").strip()
    return None, message


def collect(tree, text, commands):
    open_nodes = [tree]
    while open_nodes:
        node = open_nodes.pop()
        if isinstance(node, list):
            open_nodes.extend(node)
        elif isinstance(node, dict):
            kind = node.get("Type")
            if kind == "CallExpr" and (node.get("Args") or node.get("Assigns")):
                words = node.get("Args") or []
                commands.add(located(node, words[0] if words else None, text))
            elif kind == "DeclClause":
                commands.add(located(node, node["Variant"], text))
            open_nodes.extend(node.values())


def located(node, word, text):
    name = text[word["Pos"]["Offset"]:word["End"]["Offset"]].decode("utf-8", "replace") if word else ""
    return node["Pos"]["Offset"], node["Pos"]["Line"], name


def compare(ours):
    with open(ours, encoding="utf-8") as rows:
        results = [json.loads(row) for row in rows]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        theirs = list(pool.map(shfmt, [result["path"] for result in results]))
    parsed = clean = common = union = 0
    for result, (commands, note) in zip(results, theirs):
        path = result["path"]
        if commands is None:
            verdict = "ours too" if result["errors"] else "ours does"
            print(f"shfmt does not parse, {verdict}: {path}:{note}")
            continue
        parsed += 1
        clean += not result["errors"]
        for error in result["errors"]:
            print(f"only shfmt parses, as {note}: {path}:{error}")
        mine = {(offset, line, word) for offset, line, word in result["commands"]}
        common += len(mine & commands)
        union += len(mine | commands)
        for offset, line, word in sorted(commands - mine)[:5]:
            print(f"only shfmt has, as {note}: {path}:{line}: {word!r} at {offset}")
        for offset, line, word in sorted(mine - commands)[:5]:
            print(f"only ours has, as {note}: {path}:{line}: {word!r} at {offset}")
    print(f"{len(results)} files, {parsed} parsed by shfmt, {clean} of these by ours without an error ({clean / parsed:.4%})")
    print(f"{union} simple commands in these, {common} the same in both ({common / union:.4%})")
    return 0 if clean >= FILES_AT_LEAST * parsed and common >= COMMANDS_AT_LEAST * union else 1


if __name__ == "__main__":
    if sys.argv[1] == "files":
        find_files(sys.argv[2], sys.argv[3:])
    else:
        sys.exit(compare(sys.argv[2]))

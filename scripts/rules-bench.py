"""Writes a pack of generated rules: OUT, then the built-in rules' folder, then a file with the ids of rules that are met in a tree.

Half of the rules are rules that are met in the tree, each under an id of its own and with one more condition on every call, which every
call meets, so that no rule has a filter in common with another. The other half ask for CLIs that are never called.
"""

import pathlib
import re
import sys

COUNT = 500
out, rules, met = (pathlib.Path(argument) for argument in sys.argv[1:4])
ids = set(met.read_text().split())
bodies = [path.read_text() for path in sorted(rules.glob("*/*/rule.yaml")) if path.parent.name.split("-")[0] in ids]
if not bodies:
    sys.exit("rules-bench: no rule is met in the tree")


def own(body, number, foreign):
    category = re.search(r"^category: (\w+)", body, re.M)[1]
    prefix = "GEN" + chr(ord("A") + number // 90)
    hundred = re.search(r"^id: WS(\d\d)", body, re.M)[1]
    body = re.sub(r"^id: .*", f"id: {prefix}{hundred}{number % 90:02}", body, flags=re.M)
    body = re.sub(r"^name: .*", f"name: generated-{number}", body, flags=re.M)
    tool = f"own{number}ctl"
    condition = f"without-argument: variant-{number}"
    body = re.sub(r"^( *)is: call$", rf"\1is: call\n\1{condition}", body, flags=re.M)
    body = re.sub(r"\bis: call(?=[,} ])", f"is: call, {condition}", body)
    if foreign:
        body = re.sub(r"(?<!-)\b(tool|reaches): (\[[^]]*\]|[\w-]+)", rf"\1: {tool}", body)
    return prefix, f"{category}/{prefix}{number}", body, tool


tools = []
for number in range(COUNT):
    body = bodies[number // 2 % len(bodies)]
    prefix, folder, text, tool = own(body, number, number % 2 == 1)
    tools.append(tool)
    target = out / prefix / folder
    target.mkdir(parents=True)
    (target / "rule.yaml").write_text(text)
(out / "platforms").mkdir()
(out / "platforms" / "own.yaml").write_text("schema: 1\nplatform: own\ntools:\n" + "".join(f"  - name: {tool}\n" for tool in tools))

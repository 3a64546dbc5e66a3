import json
import subprocess


def releases():
    text = subprocess.check_output(["helm", "list", "--all-namespaces"], text=True)
    # expect: WS1606 lines=1
    rows = text.split("\n")
    return [row for row in rows if row]


def second():
    result = subprocess.run(["kubectl", "get", "nodes"], capture_output=True, text=True)
    # expect: WS1606 lines=1
    rows = result.stdout.splitlines()
    return rows[1]


def nodes():
    text = subprocess.check_output(["kubectl", "get", "nodes", "-o", "json"], text=True)
    # ok: structured output, taken apart as such
    return json.loads(text)["items"]


def last_lines(name):
    text = subprocess.check_output(["kubectl", "logs", name], text=True)
    # ok: a log is text
    return text.splitlines()[-10:]


def commits():
    text = subprocess.check_output(["git", "log", "--oneline"], text=True)
    # ok: no platform CLI
    return text.splitlines()

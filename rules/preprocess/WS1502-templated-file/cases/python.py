import json
import re
import subprocess
import sys


def deploy(tag):
    with open("web.tpl.yaml") as source:
        text = source.read()
    # expect: WS1502 lines=1
    text = text.replace("__TAG__", tag)
    with open("web.yaml", "w") as out:
        out.write(text)
    subprocess.run(["kubectl", "apply", "-f", "web.yaml"], check=True)


# ok: nobody takes it
def notes(version):
    with open("notes.md", "w") as out:
        out.write(re.sub("draft", version, "draft"))

# ok: it is shown, and the other command's messages go to the same place
def report(data):
    json.dump(data, sys.stdout)
    subprocess.run(["gsutil", "cp", "-r", "out", "gs://bucket"], check=True, stdout=sys.stderr)

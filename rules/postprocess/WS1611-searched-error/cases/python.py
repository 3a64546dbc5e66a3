import json
import subprocess

from tenacity import retry


def image(name):
    done = subprocess.run(["oc", "image", "info", "-o", "json", name], capture_output=True, text=True)
    # expect: WS1611 lines=1
    if "manifest unknown" in done.stderr:
        return None
    return done.stdout


@retry
def release(name):
    done = subprocess.run(["oc", "adm", "release", "info", "-o", "json", name], capture_output=True, text=True)
    # expect: WS1611 lines=1
    if "was deleted or has expired" in done.stderr:
        raise ValueError(name)
    return json.loads(done.stdout)


# ok: a key of the data
def has_labels(name):
    data = json.loads(subprocess.check_output(["kubectl", "get", "pod", name, "-o", "json"]))
    if "labels" in data["metadata"]:
        return True
    return False


# ok: no platform CLI
def is_clean():
    text = subprocess.check_output(["git", "status", "--output=json"], text=True)
    if "nothing to commit" in text:
        print("clean")

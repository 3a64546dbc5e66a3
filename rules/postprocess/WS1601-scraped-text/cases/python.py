import re
import subprocess


def address(name):
    text = subprocess.check_output(["gcloud", "compute", "instances", "describe", name], text=True)
    # expect: WS1601 lines=1
    found = re.search(r"natIP: (\S+)", text)
    return found.group(1)


# ok: made for programs
def node_names():
    return subprocess.check_output(["kubectl", "get", "nodes", "-o", "name"], text=True)


# ok: no platform CLI
def branches():
    text = subprocess.check_output(["git", "branch"], text=True)
    return re.findall(r"^\* (\S+)", text)


# ok: a field of data
def published(repository):
    release = json.loads(subprocess.check_output(["gh", "api", f"repos/{repository}/releases/latest"]))
    return release["published_at"].replace("Z", "+00:00")

import functools
import json
import subprocess
from functools import lru_cache


# expect: WS1210 lines=4
@functools.lru_cache(maxsize=None)
def account_id():
    answer = subprocess.check_output(["aws", "sts", "get-caller-identity"])
    return json.loads(answer)["Account"]


# expect: WS1210 lines=3
@lru_cache
def nodes(context):
    return subprocess.check_output(["kubectl", "--context", context, "get", "nodes", "-o", "name"], text=True)


class Cluster:
    # expect: WS1210 lines=3
    @functools.cached_property
    def endpoint(self):
        return subprocess.check_output(["terraform", "output", "-raw", "endpoint"], text=True)


# ok: asked each time
def images():
    return subprocess.check_output(["docker", "images", "--format", "{{.ID}}"], text=True)


# ok: what is kept comes from a file
@lru_cache
def settings():
    with open("settings.json") as source:
        return json.load(source)


# ok: no platform CLI
@functools.cache
def commit():
    return subprocess.check_output(["git", "rev-parse", "HEAD"], text=True).strip()

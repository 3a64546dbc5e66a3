import json
import subprocess

_token = None
_digests = {}


# expect: WS1214 lines=5
def token():
    global _token
    if _token is None:
        _token = subprocess.check_output(["gcloud", "auth", "print-access-token"], text=True)
    return _token


# expect: WS1214 lines=5
def digest(image):
    if image in _digests:
        return _digests[image]
    _digests[image] = subprocess.check_output(["docker", "inspect", "-f", "{{.Id}}", image], text=True)
    return _digests[image]


class Cluster:
    # expect: WS1214 lines=4
    def nodes(self):
        if not self._nodes:
            self._nodes = subprocess.check_output(["kubectl", "get", "nodes", "-o", "json"])
        return self._nodes

    # ok: asked each time
    def refresh(self):
        self._nodes = subprocess.check_output(["kubectl", "get", "nodes", "-o", "json"])

    # ok: no platform CLI
    def commit(self):
        if not self._commit:
            self._commit = subprocess.check_output(["git", "rev-parse", "HEAD"], text=True)
        return self._commit


# ok: a parameter with a default is no cache
def pods(namespace=None):
    if not namespace:
        namespace = subprocess.check_output(["kubectl", "config", "view", "--minify"], text=True)
    return namespace

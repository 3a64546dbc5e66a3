import json
import subprocess

from tenacity import retry, stop_after_attempt


# expect: WS1313 lines=3
@retry(reraise=True, stop=stop_after_attempt(3))
def image(name):
    return subprocess.check_output(["oc", "adm", "release", "info", name])


# expect: WS1313 lines=6
@retry(stop=stop_after_attempt(3))
def release(name):
    done = subprocess.run(["oc", "adm", "release", "info", name], capture_output=True)
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)


# ok: no platform CLI
@retry(stop=stop_after_attempt(3))
def packages():
    return subprocess.check_output(["npm", "ls"])


# ok: asked once
def version():
    return subprocess.check_output(["oc", "version"])

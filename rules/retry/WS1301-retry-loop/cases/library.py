import subprocess

import backoff
from tenacity import Retrying, retry, stop_after_attempt


# A library repeats the function.
# expect: WS1301 lines=3
@retry(stop=stop_after_attempt(5))
def push(image):
    subprocess.run(["docker", "push", image], check=True)


# expect: WS1301 lines=4
@backoff.on_exception(backoff.expo, subprocess.CalledProcessError, max_tries=5)
def apply(manifest):
    print("applying", manifest)
    subprocess.check_call(["kubectl", "apply", "-f", manifest])


# ok: no platform CLI
@retry(stop=stop_after_attempt(5))
def install():
    subprocess.run(["npm", "ci"], check=True)


# ok: run once
def login(registry):
    subprocess.run(["docker", "login", registry], check=True)

def run(command):
    subprocess.run(command, check=True)


# An object that repeats what it is given.
# expect: WS1301 lines=4
def mirror(image):
    command = ["oc", "image", "mirror", image]
    again = Retrying(stop=stop_after_attempt(4))
    again(run, command)

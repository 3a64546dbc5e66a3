import subprocess

import polling
import tenacity


# expect: WS1311 lines=3
@tenacity.retry(stop=tenacity.stop_after_attempt(3))
def account():
    return subprocess.check_output(["aws", "sts", "get-caller-identity"])


# ok: it is no platform's CLI
@tenacity.retry(stop=tenacity.stop_after_attempt(3))
def revision():
    return subprocess.check_output(["git", "ls-remote", "origin"])

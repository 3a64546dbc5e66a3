import subprocess

import polling
import tenacity


def account():
    return subprocess.check_output(["aws", "sts", "get-caller-identity"])


# expect: WS1311 lines=2
def account_again():
    return tenacity.Retrying(stop=tenacity.stop_after_attempt(3))(account)


# ok: it is no platform's CLI
@tenacity.retry(stop=tenacity.stop_after_attempt(3))
def revision():
    return subprocess.check_output(["git", "ls-remote", "origin"])

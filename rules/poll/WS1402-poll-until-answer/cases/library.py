import subprocess

import polling
from ocviapy import get_json
from wait_for import wait_for
import tenacity


# ok: the library tries again what fails; it waits for no state
@tenacity.retry(stop=tenacity.stop_after_attempt(3))
def account():
    return subprocess.check_output(["aws", "sts", "get-caller-identity"])


# expect: WS1402 lines=2
def wait_for_account():
    polling.poll(lambda: subprocess.check_output(["aws", "sts", "get-caller-identity"]), step=5, timeout=60)


# A library that is a front of the CLI.
def wait_for_job(label):
    def find():
        return get_json("job", label=label)

    # expect: WS1402 lines=1
    wait_for(find, timeout=60)

import json
import subprocess

from cluster import tools
from tenacity import retry, stop_after_attempt


class NotReady(Exception):
    pass


# expect: WS1401 lines=9
@tools.Retry(poll_interval=10, retryable_exceptions=NotReady)
def wait_for_image(name):
    answer = subprocess.check_output(["doctl", "compute", "image", "get", name, "--output=json"])
    status = json.loads(answer)["status"]
    if status == "available":
        return
    if status == "new":
        raise NotReady(name)
    raise ValueError(status)


# ok: every answer is taken; what is repeated is the query that failed
@retry(stop=stop_after_attempt(3))
def exists(name):
    answer = json.loads(subprocess.check_output(["doctl", "compute", "image", "get", name, "--output=json"]))
    if not answer:
        return False
    return answer[0]["status"] in ("new", "available")

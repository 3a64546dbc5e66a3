import subprocess

from shop.waiting import TimeoutSampler


def pods(namespace):
    return subprocess.getoutput(f"oc get pods -n {namespace}")


# expect: WS1401 lines=4
def wait(namespace):
    for text in TimeoutSampler(60, 5, pods, namespace):
        if "Running" in text:
            return


# ok: it asks nothing of the platform
def wait_for_file(path):
    for found in TimeoutSampler(60, 5, path.exists):
        if found:
            return

import json
import subprocess


def check(app):
    text = subprocess.check_output(["cf", "app", app], text=True)
    # expect: WS1607 lines=1
    if "running" in text:
        print(app, "is running")


# ok: no platform CLI
def is_clean():
    text = subprocess.check_output(["git", "status"], text=True)
    if "nothing to commit" in text:
        print("clean")


# ok: the exit status answers
def exists(name):
    if subprocess.run(["docker", "inspect", name]).returncode == 0:
        print(name, "is there")


# ok: shown as it is
def show():
    print(subprocess.check_output(["helm", "list"], text=True))


# ok: a field of data, no text
def has_containers(pod):
    data = json.loads(subprocess.check_output(["kubectl", "get", "pod", pod]))
    status = data["items"][0]["status"]
    if "containerStatuses" in status:
        print(pod, "has containers")


def is_running(name):
    pods = subprocess.check_output(["kubectl", "get", "pods", name], text=True)
    # expect: WS1607 lines=1
    running = "Running" in pods
    return running


def test_is_running():
    # ok: a test suite says what it expects
    assert_true("Running" in subprocess.check_output(["kubectl", "get", "pods"], text=True))


def is_paused(name):
    text = subprocess.check_output(["kubectl", "rollout", "status", "deployment", name]).decode()
    # expect: WS1607 lines=1
    if text[:6] == "paused":
        return True
    # ok: two whole texts are compared
    return text == "paused"

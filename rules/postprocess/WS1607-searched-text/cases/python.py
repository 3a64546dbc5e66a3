import re
import subprocess


def is_logged_in():
    text = subprocess.check_output(["az", "account", "show", "--output", "table"], text=True)
    # expect: WS1607 lines=1
    if "Enabled" in text:
        return True
    return False


def has_failed(release):
    result = subprocess.run(["helm", "status", release], capture_output=True, text=True)
    # expect: WS1607 lines=1
    if "FAILED" in result.stdout:
        raise SystemExit(1)


def has_started(name):
    log = subprocess.check_output(["docker", "logs", name], text=True)
    # ok: a log is searched, as logs are
    if "listening" in log:
        return True
    return False


def is_clean():
    text = subprocess.check_output(["git", "status"], text=True)
    # ok: no platform CLI
    if "nothing to commit" in text:
        return True
    return False


def phase(name):
    text = subprocess.check_output(["kubectl", "get", "pod", name, "-o", "json"], text=True)
    # ok: structured output
    if "Running" in text:
        return "running"
    return "other"

import subprocess
import sys
import time


def is_ready(kind):
    return subprocess.call(["kubectl", "rollout", "status", kind, "--watch=false"]) == 0


# expect: WS1402 lines=8
def main():
    while True:
        try:
            if all([is_ready("deployment/web"), is_ready("deployment/api")]):
                sys.exit(0)
        except subprocess.CalledProcessError:
            print("again")
        time.sleep(5)


# ok: it ends when it gives up
def give_up(kind):
    if not is_ready(kind):
        sys.exit(1)

import subprocess


def delete(name):
    try:
        subprocess.check_output(["kubectl", "delete", "pod", name], stderr=subprocess.STDOUT)
    except subprocess.CalledProcessError as e:
        # expect: WS1607 lines=1
        if "NotFound" in e.output.decode():
            return
        raise


def load(path):
    try:
        open(path).read()
    except OSError as e:
        # ok: no platform CLI
        if "denied" in str(e):
            return
        raise

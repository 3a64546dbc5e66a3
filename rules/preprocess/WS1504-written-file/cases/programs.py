import subprocess
import tempfile

NAMESPACE = """
apiVersion: v1
kind: Namespace
metadata:
  name: {name}
"""


def create(name):
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as manifest:
        # expect: WS1504 lines=1
        manifest.write(NAMESPACE.format(name=name))
        manifest.flush()
        subprocess.check_call(["kubectl", "apply", "-f", manifest.name])


def note(text):
    # ok: no CLI takes the file
    with open("note.txt", "w") as out:
        out.write("""one
two
""")


def script(key):
    with tempfile.NamedTemporaryFile("w") as kept:
        # ok: another function's file has another name
        kept.write("""#!/bin/sh
exec ssh -i key "$@"
""")


def upload(bucket):
    with tempfile.NamedTemporaryFile("w") as kept:
        subprocess.check_call(["gsutil", "cp", kept.name, bucket])


# expect: WS1504 lines=6
def prepared():
    held = tempfile.NamedTemporaryFile("w")
    held.write("""kind: Secret
apiVersion: v1
""")
    return held


def replace():
    with prepared() as held:
        subprocess.check_call(f"kubectl apply -f {held.name}", shell=True)

import subprocess


# expect: WS1512 lines=6
def pod(name):
    return f"""kind: Pod
apiVersion: v1
metadata:
  name: {name}
"""


def create(name):
    subprocess.run(["kubectl", "apply", "-f", "-"], input=pod(name), text=True, check=True)

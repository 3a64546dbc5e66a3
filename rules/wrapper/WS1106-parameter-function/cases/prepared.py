import os
import subprocess
import tempfile


# expect: WS1106 lines=8
def apply(manifest, kubeconfig):
    with tempfile.NamedTemporaryFile("w", delete=False) as file:
        file.write(kubeconfig)
    environment = dict(os.environ, KUBECONFIG=file.name)
    try:
        subprocess.run(["kubectl", "apply", "-f", manifest], env=environment, check=True)
    finally:
        os.unlink(file.name)


# ok: a task of its own
def clean(folder):
    os.unlink(folder + "/lock")
    subprocess.run(["git", "-C", folder, "clean", "-fd"], check=True)
    subprocess.run(["docker", "image", "prune", "-f"], check=True)

import json
import subprocess
import time

import openshift_client as oc


# expect: WS1106 lines=2
def restart(service):
    subprocess.run(["kubectl", "rollout", "restart", f"deployment/{service}", "--namespace", "shop"], check=True)


# expect: WS1106 lines=3
def push(image, tag="latest"):
    print("pushing", image)
    return subprocess.check_call(["docker", "push", f"{image}:{tag}"])


# ok: without parameters
def prune():
    subprocess.run(["docker", "system", "prune", "-f"], check=True)


# ok: several things
def publish(version):
    subprocess.run(["npm", "run", "build"], check=True)
    subprocess.run(["npm", "pack"], check=True)
    subprocess.run(["gh", "release", "create", version], check=True)


# expect: WS1106 lines=5
def pods(namespace, wide=False):
    command = ["kubectl", "get", "pods", "--namespace", namespace]
    if wide:
        command += ["-o", "wide"]
    return subprocess.check_output(command)


# expect: WS1106 lines=2
def scale(runner, service, count):
    runner.run_command(f"kubectl scale deployment/{service} --replicas {count}")


# ok: a text for people
def tell(window, service):
    window.show_text(f"kubectl get deployment/{service} shows it")


# ok: a test
def test_pods(service):
    subprocess.run(["kubectl", "get", "pods", "-l", f"app={service}"], check=True)


def run(command, dry_run):
    if dry_run:
        print(" ".join(command))
    else:
        subprocess.check_call(command)


# ok: how it is run comes from outside, not what
def limit_memory(dry_run=False):
    run(["kubectl", "set", "resources", "deployments/web", "--limits", "memory=250Mi"], dry_run)

# ok: it answers a question
def is_published(image):
    listed = subprocess.run(["skopeo", "inspect", f"docker://{image}"], capture_output=True)
    return listed.returncode == 0


# ok: the object is made, and asks what it needs
class Payload:
    def __init__(self, url):
        self.data = subprocess.check_output(["oc", "adm", "release", "info", url, "-o", "json"])


# A library that runs the CLI.
# expect: WS1106 lines=2
def described(kind, name):
    return oc.invoke("describe", [kind, name]).out()


# expect: WS1106 lines=3
def listed(kubeconfig, kind):
    command = ["oc", "--kubeconfig", kubeconfig, "get", kind, "-o", "json"]
    return json.loads(subprocess.check_output(command))["items"]


def has_condition(item, kind):
    return any(condition["type"] == kind for condition in item["status"]["conditions"])


# ok: of each item of the answer a function is asked
def waiting_requests(kubeconfig):
    return [item["metadata"]["name"] for item in listed(kubeconfig, "csr") if not has_condition(item, "Approved")]


def gateway(client, name):
    return client.list_gateways(name)


# ok: it waits for what it made
def provision(client, name, manifest):
    subprocess.run(["kubectl", "apply", "-f", manifest], check=True)
    while not gateway(client, name):
        time.sleep(5)

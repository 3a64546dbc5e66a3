import subprocess
import time


# expect: WS1401 lines=8
def wait_for(stack):
    while True:
        status = subprocess.check_output(
            ["aws", "cloudformation", "describe-stacks", "--stack-name", stack, "--query", "Stacks[0].StackStatus"], text=True)
        if "COMPLETE" in status:
            break
        time.sleep(10)
    print(stack, "is complete")


# ok: each is asked once
def list_pods(namespaces):
    for namespace in namespaces:
        print(subprocess.check_output(["kubectl", "get", "pods", "-n", namespace], text=True))


# ok: no platform CLI
def wait_for_port(host):
    while subprocess.run(["nc", "-z", host, "5432"]).returncode != 0:
        time.sleep(1)


# ok: pages of one answer
def sponsors(org):
    found, cursor = [], None
    while True:
        command = ["gh", "api", "graphql", "-F", f"org={org}"]
        if cursor is not None:
            command.extend(["-F", f"after={cursor}"])
        page = json.loads(subprocess.run(command, capture_output=True).stdout)
        found.append(page["nodes"])
        if not page["more"]:
            return found
        cursor = page["cursor"]


# ok: runs what it is given until that works; its message only ends the trying
def until_success(command, expected=None):
    while True:
        try:
            return subprocess.check_output(command.split()).decode()
        except subprocess.CalledProcessError as error:
            output = error.output.decode()
            if output == expected:
                return output
            time.sleep(3)


def pods():
    return until_success("kubectl get pods")


# ok: left behind a failure because it was tried often enough
def tried(name):
    tries = 0
    while True:
        try:
            subprocess.check_call(["kubectl", "exec", name, "--", "migrate"])
            return
        except subprocess.CalledProcessError:
            tries += 1
            if tries > 3:
                break
            time.sleep(5)


# What it waits for is that nothing is there any more; its header counts.
# expect: WS1401 lines=9
def until_gone(name):
    tries = 0
    while tries < 5:
        try:
            subprocess.check_call(["kubectl", "get", "namespace", name])
        except subprocess.CalledProcessError:
            break
        time.sleep(60)
        tries += 1

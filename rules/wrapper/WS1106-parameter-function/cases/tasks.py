import json
import subprocess


# expect: WS1106 lines=6
def deployment(name, namespace):
    out = subprocess.check_output(["kubectl", "get", "deployment", name, "--namespace", namespace, "-o", "json"])
    answer = json.loads(out)
    if "spec" not in answer:
        raise ValueError(f"{name} has no spec")
    return answer


# ok: what it makes of the answer is what it is for
def capacity(kind):
    out = subprocess.check_output(["kubectl", "get", "nodes", f"--selector=kind={kind}", "-o", "json"])
    nodes = json.loads(out)["items"]
    processors = sum(float(node["cpu"]) for node in nodes)
    memory = sum(int(node["memory"]) for node in nodes)
    share = memory / processors
    summary = {"processors": processors, "memory": memory, "share": share}
    return summary


def publish(images, registry):
    # ok: it serves the function around it
    def push(image):
        subprocess.check_call(["docker", "push", f"{registry}/{image}"])

    for image in images:
        push(image)

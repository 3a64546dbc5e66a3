import json
import os
import pathlib
import subprocess

import yaml


def apply(name, data):
    config = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": name}, "data": data}
    # expect: WS1515 lines=1
    subprocess.run(["kubectl", "apply", "-f", "-"], input=json.dumps(config), text=True, check=True)


def upgrade(values):
    # expect: WS1515 lines=1
    text = yaml.dump(values)
    with open("values.yaml", "w") as out:
        out.write(text)
    subprocess.run(["helm", "upgrade", "--install", "web", "./chart", "-f", "values.yaml"], check=True)


# ok: as it stands
def create():
    subprocess.run(["kubectl", "create", "-f", "pod.json"], check=True)


# ok: for another tool
def note(text):
    subprocess.run(["mail", "ops"], input=json.dumps({"text": text}), text=True, check=True)


class Cluster:
    def __init__(self, context):
        self.context = context

    def send(self, verb, path):
        subprocess.run(["kubectl", "--context", self.context, verb, "-f", path], check=True)

    def create(self, path):
        self.send("create", path)


def kept(text):
    with open("/tmp/object.json", "w") as out:
        out.write(text)
    return "/tmp/object.json"


class Settings:
    def __init__(self, context):
        self.cluster = Cluster(context)
        self.data = {}

    def create(self):
        # expect: WS1515 lines=1
        path = kept(json.dumps(self.data))
        self.cluster.create(path)


def install(folder, settings):
    chart = pathlib.Path(folder)
    with (chart / "values.yaml").open("w") as out:
        # expect: WS1515 lines=1
        yaml.safe_dump(settings, out)
    subprocess.run(["helm", "install", "web", str(chart)], check=True)


# ok: the file is not in the folder that is taken
def noted(folder, settings):
    with open(os.path.join(folder, "notes", "run.json"), "w") as out:
        json.dump(settings, out)
    subprocess.run(["helm", "install", "web", os.path.join(folder, "chart")], check=True)


# ok: a variable is no field of an object, though a field of that name holds a CLI's
class Container:
    name = "docker"


def invoked(client):
    function_name = f"test-{short_id()}"
    return client.invoke(FunctionName=function_name, Payload=json.dumps({"sleep": 0}))

import json
import subprocess

import yaml


def scale(name, replicas):
    # expect: WS1515 lines=1
    patch = json.dumps({"spec": {"replicas": replicas}})
    subprocess.run(["kubectl", "patch", "deployment", name, "--patch", patch], check=True)


def namespace(name):
    # expect: WS1515 lines=3
    document = yaml.safe_dump(
        {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}},
    )
    subprocess.run(["kubectl", "apply", "-f", "-"], input=document, text=True, check=True)


def values(release, settings):
    # ok: nobody takes it to a platform
    text = json.dumps(settings)
    print(text)
    subprocess.run(["helm", "upgrade", release, "./chart"], check=True)


def note(message):
    # ok: no platform CLI
    body = json.dumps({"text": message})
    subprocess.run(["curl", "--data", body, "https://chat.example.org/hook"], check=True)

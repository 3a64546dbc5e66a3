import subprocess


# ok: what is given is handed on as it is
def encrypt(value, key):
    return subprocess.check_output(["gcloud", "kms", "encrypt", "--key", key, "--plaintext-file", "-"], input=value.encode("utf-8"))


def namespace(name, team):
    # expect: WS1503 lines=5
    subprocess.run(["kubectl", "apply", "-f", "-"], text=True, input=f"""apiVersion: v1
kind: Namespace
metadata: {{ name: {name}, labels: {{ team: {team} }} }}
---
""")

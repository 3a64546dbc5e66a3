import subprocess


def adopt(kind, name, release):
    # expect: WS1711 lines=1
    subprocess.run(["kubectl", "annotate", kind, name, f"meta.helm.sh/release-name={release}"], check=True)
    # expect: WS1711 lines=4
    subprocess.run(
        ["kubectl", "label", kind, name, "app.kubernetes.io/managed-by=Helm", "--overwrite"],
        check=True,
    )


def mark(kind, name, team):
    # ok: another label
    subprocess.run(["kubectl", "label", kind, name, f"team={team}"], check=True)

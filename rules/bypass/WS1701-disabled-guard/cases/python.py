import subprocess

# expect: WS1701 lines=1
subprocess.run(["kubectl", "delete", "pod", "web", "--force", "--grace-period=0"], check=True)

# ok: the check is on
subprocess.run(["kubectl", "delete", "pod", "web"], check=True)

import subprocess


# ok: a step of a program
def running():
    return subprocess.check_output(["docker", "ps", "--filter", "label=team=shop"])

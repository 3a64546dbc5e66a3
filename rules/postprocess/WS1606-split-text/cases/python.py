import subprocess


def images():
    text = subprocess.check_output(["docker", "images"], text=True)
    # expect: WS1606 lines=1
    return [line.split()[2] for line in text.splitlines()[1:]]


# ok: made for programs
def pods():
    text = subprocess.check_output(["kubectl", "get", "pods", "-o", "name"], text=True)
    return text.splitlines()


# ok: no platform CLI
def branches():
    return subprocess.check_output(["git", "branch"], text=True).split()


# ok: shown as it is
def show():
    print(subprocess.check_output(["helm", "list"], text=True))

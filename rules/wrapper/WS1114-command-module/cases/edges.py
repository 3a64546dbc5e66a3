import subprocess


# ok: two commands are not yet a client
def push(image):
    subprocess.run(["docker", "push", image], check=True)


def pull(image):
    subprocess.run(["docker", "pull", image], check=True)


# ok: steps without parameters are the program's own work
def login():
    subprocess.run(["docker", "login", "registry.example.com"], check=True)


def prune():
    subprocess.run(["docker", "system", "prune", "-f"], check=True)

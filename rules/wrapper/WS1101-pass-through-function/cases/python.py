import subprocess


# expect: WS1101 lines=2
def kubectl(*args):
    return subprocess.run(["kubectl", "--context", "shop", *args], check=True)


# expect: WS1101 lines=3
def terraform(*arguments):
    print("+ terraform", *arguments)
    subprocess.check_call(["terraform", "-chdir=infra"] + list(arguments))


# ok: no platform CLI
def git(*args):
    return subprocess.run(["git", *args], check=True)


# ok: nothing is handed on
def prune():
    subprocess.run(["docker", "system", "prune", "-f"], check=True)


# ok: a test
def test_get(*args):
    return subprocess.check_output(["kubectl", "get", *args])

import subprocess


def helm(*args):
    return subprocess.check_output(["helm", *args], text=True)


# expect: WS1115 lines=8
class Releases:
    def install(self, name, chart):
        print("installing", name)
        helm("install", name, chart, "--namespace", "shop")
    def remove(self, name):
        helm("uninstall", name, "--namespace", "shop")
    def names(self):
        return helm("list", "--short")


def git(*args):
    return subprocess.check_output(["git", *args], text=True)


# ok: no platform CLI
class Tags:
    def add(self, name):
        git("tag", name)

    def remove(self, name):
        git("tag", "-d", name)

    def names(self):
        return git("tag", "--list")


# ok: two methods only
class Notes:
    def __init__(self, path):
        self.path = path

    def releases(self):
        return helm("list", "--short")

    def values(self, name):
        return helm("get", "values", name)


def kubectl(verb, name):
    subprocess.run(["kubectl", verb, name], check=True)


class Pods:
    def restart(self, name):
        kubectl("rollout restart", name)


# ok: its methods use another object's
class Rollout:
    def __init__(self, pods):
        self.pods = pods

    def first(self, name):
        self.pods.restart(name)

    def second(self, name):
        self.pods.restart(name + "-two")

    def third(self, name):
        self.pods.restart(name + "-three")

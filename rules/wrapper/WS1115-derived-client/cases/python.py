import subprocess


def helm(*args):
    return subprocess.run(["helm", *args], check=True, capture_output=True)


# expect: WS1115 lines=9
class Releases:
    def __init__(self, namespace):
        self.namespace = namespace

    def install(self, name, chart):
        return helm("install", name, chart, "--namespace", self.namespace)

    def uninstall(self, name):
        return helm("uninstall", name, "--namespace", self.namespace)

    def rollback(self, name):
        return helm("rollback", name, "--namespace", self.namespace)


# ok: two methods are not yet a client
class Charts:
    def pull(self, name):
        return helm("pull", name)

    def push(self, path, registry):
        return helm("push", path, registry)


# ok: the platform is the least of what it does
class Nightly:
    def build(self):
        subprocess.run(["make", "clean"], check=True)
        subprocess.run(["make", "all"], check=True)
        subprocess.run(["npm", "ci"], check=True)
        subprocess.run(["npm", "test"], check=True)
        helm("install", "nightly", "./chart")

    def check(self):
        subprocess.run(["pytest", "-q"], check=True)
        subprocess.run(["git", "status"], check=True)
        subprocess.run(["git", "log", "-1"], check=True)
        helm("test", "nightly")

    def clean(self):
        subprocess.run(["rm", "-rf", "out"], check=True)
        subprocess.run(["git", "clean", "-fdx"], check=True)
        subprocess.run(["make", "distclean"], check=True)
        helm("uninstall", "nightly")


# ok: what the methods lead to is no platform CLI
def git(*args):
    return subprocess.run(["git", *args], check=True)


class Repository:
    def clone(self, url):
        git("clone", url)

    def checkout(self, branch):
        git("checkout", branch)

    def push(self):
        git("push")

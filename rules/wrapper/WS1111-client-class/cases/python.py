import subprocess


# expect: WS1111 lines=12 span=15
class Cluster:
    def __init__(self, context):
        self.context = context

    def apply(self, manifest):
        subprocess.run(["kubectl", "--context", self.context, "apply", "-f", manifest], check=True)

    def delete(self, kind, name):
        subprocess.run(
            ["kubectl", "--context", self.context, "delete", kind, name, "--wait=false"],
            check=True,
        )

    def pods(self, namespace):
        return subprocess.check_output(["kubectl", "--context", self.context, "get", "pods", "-n", namespace])


# One method starts the process, the others build its arguments.
# expect: WS1111 lines=7 span=9
class Terraform:
    def run(self, *args):
        return subprocess.run(["terraform", *args], check=True)

    def plan(self, out):
        return self.run("plan", "-out", out)

    def workspace(self, name):
        return self.run("workspace", "select", name)


# ok: a single method runs the CLI, the class is about something else
class Report:
    def __init__(self, path):
        self.path = path

    def versions(self, namespace):
        return subprocess.check_output(["helm", "list", "-n", namespace])

    def write(self, lines):
        with open(self.path, "w") as out:
            out.writelines(lines)


# ok: no platform CLI
class Repository:
    def clone(self, url):
        subprocess.run(["git", "clone", url], check=True)

    def checkout(self, branch):
        subprocess.run(["git", "checkout", branch], check=True)


# ok: most of what it does has nothing to do with the CLIs that it runs
class Release:
    def __init__(self, version):
        self.version = version

    def notes(self):
        return "Release " + self.version

    def branch(self):
        return "release-" + self.version

    def tag(self):
        subprocess.run(["git", "tag", self.version], check=True)

    def changes(self, path):
        with open(path) as lines:
            return lines.read()

    def is_candidate(self):
        return "-rc" in self.version

    def publish(self, image):
        subprocess.run(["docker", "push", image + ":" + self.version], check=True)

    def install(self, namespace):
        subprocess.run(["helm", "upgrade", "app", "chart", "-n", namespace, "--version", self.version], check=True)


def helm(*args):
    return subprocess.check_output(["helm", *args], text=True)


# expect: WS1111 lines=7 span=9
class Releases:
    def add(self, name, chart):
        helm("install", name, chart, "--namespace", "shop")

    def remove(self, name):
        helm("uninstall", name, "--namespace", "shop")

    def names(self):
        return helm("list", "--short")


# ok: the methods carry out a task of their own with the CLI's help
class Rollout:
    def __init__(self, log):
        self.log = log

    def prepare(self, names):
        created = []
        for name in names:
            answer = subprocess.check_output(["kubectl", "create", "namespace", name], text=True)
            self.log.write(answer)
            created.append(name)
        return created

    def finish(self, names, marker):
        if not marker.exists():
            subprocess.run(["helm", "repo", "update"], check=True)
            marker.write_text("done")
        for name in names:
            subprocess.run(["helm", "upgrade", "--install", name, f"charts/{name}"], check=True)
            self.log.write(name)

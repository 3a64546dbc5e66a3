import subprocess


# expect: WS1111 lines=11 span=15
class Kubectl:
    def __init__(self, context):
        self.context = context

    def _command(self, *arguments):
        return ["kubectl", "--context", self.context] + list(arguments)

    def _run(self, command):
        return subprocess.run(command, check=True, capture_output=True)

    def get(self, kind):
        return self._run(self._command("get", kind))

    def apply(self, path):
        return self._run(self._command("apply", "-f", path))


# ok: another tool
class Git:
    def _command(self, *arguments):
        return ["git", "-C", self.folder] + list(arguments)

    def _run(self, command):
        return subprocess.run(command, check=True)

    def fetch(self):
        return self._run(self._command("fetch"))

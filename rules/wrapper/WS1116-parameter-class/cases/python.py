import subprocess
import time


# expect: WS1116 lines=11 span=12
class Images:
    def push(self, image):
        for attempt in range(3):
            if subprocess.run(["docker", "push", image]).returncode == 0:
                return True
            time.sleep(attempt)
        return False

    def build(self, image, folder):
        if subprocess.run(["docker", "pull", image]).returncode != 0:
            subprocess.run(["docker", "build", "-t", image, folder], check=True)
            subprocess.run(["docker", "image", "prune", "--force"], check=True)


# ok: a task of its own
class Login:
    def needed(self):
        return subprocess.run(["oc", "whoami"]).returncode != 0

    def logout(self):
        if not self.needed():
            subprocess.run(["oc", "logout"], check=True)
            subprocess.run(["oc", "config", "unset", "current-context"], check=True)

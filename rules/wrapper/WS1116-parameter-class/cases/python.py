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

# ok: one way in, and the steps of a task behind it
class ReleasePipeline:
    def run(self, image):
        self.build(image)
        self.push(image)
        self.note(image)

    def build(self, image):
        if subprocess.run(["docker", "build", "-t", image, "."]).returncode != 0:
            subprocess.run(["docker", "image", "prune", "--force"], check=True)

    def push(self, image):
        subprocess.run(["docker", "tag", image, image + "-latest"], check=True)
        subprocess.run(["docker", "push", image + "-latest"], check=True)

    def note(self, image):
        print("released", image)

# ok: a pipeline is a task, however many of its steps are called from elsewhere
class PromotePipeline:
    def mirror(self, image):
        subprocess.run(["oc", "image", "mirror", image, image + "-copy"], check=True)
        subprocess.run(["oc", "image", "info", image + "-copy"], check=True)

    def tag(self, image):
        subprocess.run(["oc", "tag", image, "latest"], check=True)
        subprocess.run(["oc", "tag", image, "stable"], check=True)

import subprocess
import time


# expect: WS1301 lines=8
def push(image):
    for attempt in range(5):
        try:
            subprocess.run(["docker", "push", image], check=True)
            return
        except subprocess.CalledProcessError:
            time.sleep(10)
    raise RuntimeError("gave up on " + image)


def deploy(release, chart):
    print("deploying", release)
    subprocess.check_call(["helm", "dependency", "build", chart])
    # expect: WS1301 lines=5
    while True:
        result = subprocess.run(["helm", "upgrade", "--install", release, chart])
        if result.returncode == 0:
            break
        time.sleep(5)


# ok: one call for each item
def remove(images):
    for image in images:
        try:
            subprocess.run(["docker", "rmi", image], check=True)
        except subprocess.CalledProcessError:
            print("no image", image)


# ok: no platform CLI
def fetch(url):
    for _ in range(3):
        if subprocess.run(["curl", "-fsS", url]).returncode == 0:
            break
        time.sleep(1)

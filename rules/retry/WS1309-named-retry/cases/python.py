import subprocess
import time


# expect: WS1309 lines=8
def apply_with_retries(manifest, attempts=5):
    for attempt in range(attempts):
        result = subprocess.run(["kubectl", "apply", "-f", manifest])
        if result.returncode == 0:
            return
        print(f"attempt {attempt} failed")
        time.sleep(2 ** attempt)
    raise RuntimeError("gave up on " + manifest)


# ok: no platform CLI
def retry_tests(attempts):
    for _ in range(attempts):
        if subprocess.run(["pytest"]).returncode == 0:
            return
        time.sleep(1)


# ok: the name promises nothing; another rule looks at what the loop does
def sync(folders):
    for folder in folders:
        subprocess.run(["aws", "s3", "sync", folder, "s3://backup/" + folder], check=True)

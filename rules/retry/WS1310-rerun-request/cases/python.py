import requests


def rerun(run):
    # expect: WS1310 lines=4
    requests.post(
        f"https://api.github.com/repos/{REPO}/actions/runs/{run}/rerun-failed-jobs",
        headers={"Authorization": f"Bearer {TOKEN}"},
    )


# ok: runs are only read
def jobs(run):
    return requests.get(f"https://api.github.com/repos/{REPO}/actions/runs/{run}/jobs").json()

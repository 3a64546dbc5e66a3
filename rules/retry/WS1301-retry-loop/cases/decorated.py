import subprocess

from tools.retry import retry


# A decorator of the organisation's own: its name says what it does.
# expect: WS1301 lines=3
@retry(subprocess.CalledProcessError, tries=12, delay=5)
def label(node, text):
    subprocess.run(["kubectl", "label", "node", node, text], check=True)


# ok: who calls a function that tries again by itself does not try again
def mark(nodes):
    for node in nodes:
        label(node, "zone=a")


# ok: a check is repeated, not a command that failed
@retry(AssertionError, tries=12, delay=5)
def healthy(release):
    assert "deployed" in subprocess.check_output(["helm", "status", release], text=True)


def builds(version):
    return subprocess.run(["bazel", "build", f"--override={version}", "//..."]).returncode == 0


# ok: each time something else is asked for
def last_good(version):
    tries = 0
    while tries < 5:
        if builds(version):
            return version
        version = version_before(version)
        tries += 1
    raise RuntimeError("no version builds")


def version_before(version):
    return version - 1

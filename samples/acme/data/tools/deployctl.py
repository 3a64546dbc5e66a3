"""Run deployctl from Python: used by the schedulers and by the release report."""

import re
import subprocess
import time
from dataclasses import dataclass

DEFAULT_ENVIRONMENT = "staging"
_ROW = re.compile(r"^(?P<service>\S+)\s+(?P<env>\S+)\s+(?P<release>r\d+)\s+(?P<state>\w+)\s+(?P<ready>\S+)")


class DeployError(RuntimeError):
    """deployctl ended with an error, even after another try."""


@dataclass(frozen=True)
class Status:
    service: str
    env: str
    release: str
    state: str
    ready: str


def deployctl(*args: str, environment: str = DEFAULT_ENVIRONMENT, attempts: int = 3) -> str:
    """Run deployctl with our standing flags and return what it printed."""
    command = ["deployctl", *args, "--env", environment, "--no-banner"]
    for attempt in range(1, attempts + 1):
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode == 0:
            return result.stdout
        if attempt < attempts:
            time.sleep(5 * attempt)
    raise DeployError(result.stderr.strip())


def status(service: str, environment: str = DEFAULT_ENVIRONMENT) -> Status:
    for line in deployctl("status", service, environment=environment).splitlines():
        match = _ROW.match(line)
        if match and match["service"] == service:
            return Status(**match.groupdict())
    raise DeployError(f"no row for {service}")


def wait_until_running(service: str, environment: str = DEFAULT_ENVIRONMENT, timeout: float = 900) -> Status:
    deadline = time.monotonic() + timeout
    while time.monotonic() < deadline:
        current = status(service, environment)
        if current.state in ("Running", "Failed"):
            return current
        time.sleep(15)
    raise DeployError(f"{service} did not settle in {timeout:.0f} s")

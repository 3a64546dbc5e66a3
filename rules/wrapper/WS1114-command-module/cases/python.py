# expect: WS1114 lines=20 span=28
import argparse
import subprocess


def restart(service):
    subprocess.check_call(["kubectl", "rollout", "restart", f"deployment/{service}"])


def scale(service, count):
    subprocess.check_call(["kubectl", "scale", f"deployment/{service}", f"--replicas={count}"])


def image(service, tag):
    subprocess.check_call(["kubectl", "set", "image", f"deployment/{service}", f"app={tag}"])


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("command")
    parser.add_argument("service")
    parser.add_argument("value", nargs="?")
    options = parser.parse_args()
    if options.command == "restart":
        restart(options.service)
    elif options.command == "scale":
        scale(options.service, options.value)
    else:
        image(options.service, options.value)

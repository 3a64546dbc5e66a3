import subprocess

from lib import download_helm, run_subprocess


# expect: WS1101 lines=5
def run_helm(arguments, **options):
    helm_path = download_helm()
    status, output = run_subprocess([helm_path] + arguments, **options)
    if status:
        raise RuntimeError("helm failed")


# ok: no platform CLI
def run_linter(arguments):
    linter_path = download_linter()
    run_subprocess([linter_path] + arguments)

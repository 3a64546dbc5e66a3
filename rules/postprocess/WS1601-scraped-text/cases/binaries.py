import re
import subprocess


# A binary is named as it was released.
def major():
    started = subprocess.Popen(["../bazelisk-linux-amd64", "--version"], stdout=subprocess.PIPE)
    text = started.communicate()[0].decode()
    # expect: WS1601 lines=1
    return re.findall(r"\d+", text)[0]

import subprocess


# The function does nothing else.
# expect: WS1307 lines=4
def again(run):
    print("starting", run, "again")
    if run:
        subprocess.run(["gh", "run", "rerun", run, "--failed"], check=True)


# ok: started for the first time
def start(workflow):
    subprocess.run(["gh", "workflow", "run", workflow], check=True)

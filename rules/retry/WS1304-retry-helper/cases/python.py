from acme import exectools


def mirror(spec):
    # expect: WS1304 lines=1
    return exectools.cmd_assert(f"oc image mirror {spec}", retries=3, pollrate=5)


def mirror_once(spec):
    # ok: once
    return exectools.cmd_assert(f"oc image mirror {spec}", retries=0)


def fetch(url):
    # ok: no command
    return exectools.fetch(url, retries=3)

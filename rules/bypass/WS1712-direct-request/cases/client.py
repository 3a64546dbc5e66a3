import requests

BASE = "https://api.vercel.com"


def deploy(body):
    # expect: WS1712 lines=1
    return requests.post(BASE + "/v13/deployments", json=body)


# ok: another host
def status():
    return requests.get("https://status.example.com/api/v2/summary.json").json()

import json
import subprocess

import waiting


class Members:
    def count(self):
        return len([node for node in self.nodes() if node["ready"]])

    @staticmethod
    def nodes():
        return json.loads(subprocess.check_output("oc get nodes -o json", shell=True))["items"]

    def approve(self):
        for request in self.nodes():
            subprocess.check_output(f"oc adm certificate approve {request}", shell=True)

    # A function inside the method: it approves, and what it answers is whether a query shows the state.
    def joined(self, before, more):
        def there(wanted, added):
            self.approve()
            return self.count() == wanted + added
        # expect: WS1401 lines=1
        waiting.wait(lambda: there(before, more), timeout_seconds=600)

    # The object's own `count`, no search in a text.
    # expect: WS1401 lines=2
    def grown(self, wanted):
        waiting.wait(lambda: self.count() == wanted, timeout_seconds=600)

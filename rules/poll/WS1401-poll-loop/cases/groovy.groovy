// The function does nothing else but report.
// expect: WS1401 lines=10
def ready() {
    while (true) {
        def state = sh(script: "oc get deployment web -o jsonpath='{.status.readyReplicas}'", returnStdout: true).trim()
        if (state == '2') {
            break
        }
        sleep 5
    }
    echo 'ready'
}

// ok: asked once
def state() {
    return sh(script: 'oc get deployment web', returnStdout: true)
}

class Cluster {
    def steps

    // expect: WS1401 lines=9
    def address(String name) {
        while (true) {
            def found = ready(name)
            if (found) {
                return found
            }
            steps.sleep 10
        }
    }

    private String ready(String name) {
        def service = new JsonSlurper().parseText(this.execute("get service ${name} -o json"))
        return service.status.loadBalancer.ingress[0].ip
    }

    private Object execute(String command) {
        steps.sh(script: "kubectl ${command}", returnStdout: true)
    }
}

// ok: it goes on as long as the step fails
def tried(String name) {
    waitUntil {
        try {
            sh "kubectl exec ${name} -- migrate"
            return true
        } catch (error) {
            return false
        }
    }
}

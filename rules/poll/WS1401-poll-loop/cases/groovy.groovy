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

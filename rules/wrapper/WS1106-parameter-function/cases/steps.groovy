// expect: WS1106 lines=6
def call(Map args) {
    def command = "helm upgrade --install ${args.release} ${args.chart}"
    if (args.namespace) { command += " -n ${args.namespace}" }
    if (args.values) { command += " -f ${args.values}" }
    sh command
}

// ok: nothing comes from outside
def list() {
    sh "helm list"
}

def plan() {
    // expect: WS1601 lines=1
    def summary = sh(script: "terraform plan -no-color | grep '^Plan:'", returnStdout: true)
    echo summary
}

// ok: shown as it is
def show() {
    sh 'terraform show'
}

// ok: values are chosen, no text is searched
def managed() {
    def state = readJSON(text: sh(script: 'terraform show -json', returnStdout: true))
    return state.values.root_module.resources.findAll { it.mode == 'managed' }
}

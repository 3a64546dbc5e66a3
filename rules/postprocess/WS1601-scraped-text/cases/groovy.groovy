def plan() {
    // expect: WS1601 lines=1
    def summary = sh(script: "terraform plan -no-color | grep '^Plan:'", returnStdout: true)
    echo summary
}

// ok: shown as it is
def show() {
    sh 'terraform show'
}

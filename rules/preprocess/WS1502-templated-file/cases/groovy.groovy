node {
    // expect: WS1502 lines=1
    sh "sed -i 's/TAG/${env.TAG}/' values.yaml"
    sh 'helm upgrade --install web ./chart -f values.yaml'
    // ok: nobody takes it
    sh "sed -i 's/draft/final/' notes.md"
}

// ok: the name of a file is rewritten, not what it holds
def publish(String path) {
    sh "touch ${path}"
    sh "aws s3 cp ${path} s3://results/${path}"
}
def report(String name) {
    def path = "${name}.log".replace('/', '-')
    publish(path)
}

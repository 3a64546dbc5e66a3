node {
    // expect: WS1502 lines=1
    sh "sed -i 's/TAG/${env.TAG}/' values.yaml"
    sh 'helm upgrade --install web ./chart -f values.yaml'
    // ok: nobody takes it
    sh "sed -i 's/draft/final/' notes.md"
}

node {
    // expect: WS1701 lines=1
    sh 'helm upgrade --install web ./chart --no-hooks'
    // ok: with hooks
    sh 'helm upgrade --install web ./chart'
}

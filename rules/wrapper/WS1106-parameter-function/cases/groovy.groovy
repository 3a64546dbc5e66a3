// expect: WS1106 lines=3
def deploy(String release, String tag) {
    sh "helm upgrade --install ${release} ./chart --namespace shop --set image.tag=${tag}"
}

// ok: without parameters
def prune() {
    sh 'docker system prune -f'
}

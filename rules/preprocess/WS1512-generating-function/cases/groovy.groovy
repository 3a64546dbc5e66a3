def start(images) {
    writeFile(file: 'compose.yml', text: services(images))
    sh 'docker compose -f compose.yml up --detach'
}

// expect: WS1512 lines=7
def services(images) {
    """
services:
  web:
    image: ${images.web}
"""
}

// ok: nothing is filled in
def probe() {
    """
services:
  probe:
    image: busybox
"""
}

def check() {
    writeFile(file: 'probe.yml', text: probe())
    sh 'docker compose -f probe.yml up'
}

package org.example

// expect: WS1111 lines=10 span=13
class Registry implements Serializable {
    def steps

    Registry(steps) { this.steps = steps }

    def push(String image) {
        steps.sh "docker push ${image}"
    }

    def tag(String image, String name) {
        steps.sh "docker tag ${image} ${name}"
    }
}

// ok: what it runs is no platform CLI
class Notes implements Serializable {
    def steps

    def since(String tag) {
        steps.sh "git log --oneline ${tag}..HEAD"
    }

    def tag(String name) {
        steps.sh "git tag ${name}"
    }
}

// ok: a test of the class above
class RegistryTest {
    def pushes() {
        steps.sh "docker push shop/web:1"
    }

    def tags() {
        steps.sh "docker tag shop/web:1 shop/web:2"
    }
}

// ok: another object's methods run the CLI
class Release implements Serializable {
    def registry

    def publish(String image) {
        registry.push(image)
    }

    def name(String image) {
        registry.tag(image, "${image}-released")
    }
}

// One method puts the command together and gives it to an object that runs it.
// expect: WS1111 lines=14 span=17
class HelmClient {
    private CommandExecutor executor

    String template(String release, String chart, Map options = [:]) {
        helm(['template', release, chart], options)
    }

    String uninstall(String release, String namespace) {
        String[] command = ['helm', 'uninstall', release, '--namespace', namespace]
        executor.execute(command).stdOut
    }

    private String helm(List<String> words, Map options = [:]) {
        List<String> command = ['helm'] + words
        executor.execute(command as String[]).stdOut
    }
}

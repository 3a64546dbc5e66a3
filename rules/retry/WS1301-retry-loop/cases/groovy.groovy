pipeline {
    agent any
    stages {
        stage('Push') {
            steps {
                // expect: WS1301 lines=3
                retry(3) {
                    sh 'docker push registry.example.com/web'
                }
                // ok: run once
                sh 'docker tag web registry.example.com/web'
                // ok: no platform CLI
                retry(3) {
                    sh 'npm ci'
                }
            }
        }
    }
}

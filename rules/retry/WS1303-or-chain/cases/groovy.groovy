pipeline {
    agent any
    stages {
        stage('Init') {
            steps {
                // expect: WS1303 lines=1
                sh 'terraform init || terraform init'
                // ok: a failure that does not matter
                sh 'docker rm -f web || true'
            }
        }
    }
}

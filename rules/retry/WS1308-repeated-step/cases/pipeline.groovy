// expect: WS1308 lines=14
pipeline {
  agent any
  options {
    buildDiscarder(logRotator(numToKeepStr: '5'))
    retry(2)
  }
  stages {
    stage('deploy') {
      steps {
        sh 'kubectl apply -f app.yaml'
      }
    }
  }
}

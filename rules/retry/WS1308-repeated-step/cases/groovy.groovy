pipeline {
  agent any
  options { timeout(time: 1, unit: 'HOURS') }
  stages {
    // expect: WS1308 lines=6
    stage('deploy') {
      options { retry(3) }
      steps {
        sh 'helm upgrade --install web ./chart'
      }
    }
    // ok: run once
    stage('push') {
      options { timestamps() }
      steps {
        sh 'docker push web'
      }
    }
    // ok: no platform's CLI
    stage('test') {
      options { retry(2) }
      steps {
        sh 'npm test'
      }
    }
  }
}

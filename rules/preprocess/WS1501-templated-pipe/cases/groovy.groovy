// expect: WS1501 lines=1
sh "sed 's/IMAGE/${env.IMAGE}/' web.yaml | oc apply -f -"
// ok: as it stands
sh 'oc apply -f web.yaml'

# expect: WS1707 lines=1
gcloud compute firewall-rules create "ci-$BUILD" --allow tcp:443 --source-ranges "$MY_IP/32"

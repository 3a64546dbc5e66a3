#!/usr/bin/env bash

# expect: WS1610 lines=5
aws ec2 describe-instances | python3 -c "
import json, sys
for group in json.load(sys.stdin)['Reservations']:
    print(group['Instances'][0]['InstanceId'])
"

# expect: WS1610 lines=1
names=$(docker image ls | ruby -e 'puts STDIN.read.lines.map { |line| line[0, 20] }')
echo "$names"

# ok: one field
aws sts get-caller-identity | python3 -c "import json, sys; print(json.load(sys.stdin)['Account'])"

# ok: no platform CLI
curl -s https://example.com/list.json | python3 -c "
import json, sys
for item in json.load(sys.stdin):
    print(item['id'])
"

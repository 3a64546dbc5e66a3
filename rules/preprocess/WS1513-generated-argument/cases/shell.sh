#!/usr/bin/env bash

# expect: WS1513 lines=4
policy=$(cat <<EOF
{ "Statement": [{ "Effect": "Allow", "Resource": "arn:aws:s3:::$BUCKET/*" }] }
EOF
)
aws s3api put-bucket-policy --bucket "$BUCKET" --policy "$policy"

# expect: WS1513 lines=4
definition=$(jq -c . <<JSON
{ "displayName": "$APP" }
JSON
)
az rest --method POST --uri "$GRAPH/applications" --body "$definition"

# ok: a short value
aws s3api put-bucket-tagging --bucket "$BUCKET" --tagging "TagSet=[{Key=team,Value=$TEAM}]"

# ok: the document is nobody's argument
text=$(cat <<EOF
Deployed $TAG
EOF
)
echo "$text"

# ok: a value is read out of a document
arn=$(jq -r .TopicArn <<< "$TOPIC")
aws sns publish --topic-arn "$arn" --message done

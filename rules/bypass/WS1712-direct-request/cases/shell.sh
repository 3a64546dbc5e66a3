#!/usr/bin/env bash
API=https://api.heroku.com

# expect: WS1712 lines=2
curl -fsS -X POST -H "Authorization: Bearer $TOKEN" \
  "$API/apps/$APP/builds" -d @build.json

# expect: WS1712 lines=1
sites=$(wget -qO- "https://api.netlify.com/api/v1/sites?access_token=$TOKEN" | jq -r '.[].name')

# expect: WS1712 lines=1
curl --url=https://user:secret@api.machines.dev:443/v1/apps/$APP/machines

# ok: another host
curl -fsS "https://registry.example.com/v2/_catalog"

# ok: the host is in a text that is sent elsewhere
curl -d "see https://api.heroku.com/apps" https://chat.example.com/hook

# ok: a host whose name only ends so
curl https://myapi.heroku.com.example.net/x

# ok: the CLI
heroku builds:create --app "$APP"

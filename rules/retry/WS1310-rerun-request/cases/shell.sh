#!/usr/bin/env bash

# expect: WS1310 lines=2
curl -fsS -X POST -H "Authorization: Bearer $TOKEN" \
  "https://api.github.com/repos/$REPO/actions/runs/$RUN/rerun-failed-jobs"

# expect: WS1310 lines=1
curl --request POST --header "PRIVATE-TOKEN: $TOKEN" "https://gitlab.example.com/api/v4/projects/$PROJECT/jobs/$JOB/retry"

# ok: runs are only read
curl -fsS "https://api.github.com/repos/$REPO/actions/runs/$RUN/jobs"

# ok: started for the first time
curl -X POST "https://api.github.com/repos/$REPO/actions/workflows/deploy.yml/dispatches" -d '{"ref":"main"}'

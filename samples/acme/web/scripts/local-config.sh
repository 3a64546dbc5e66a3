#!/usr/bin/env bash
# Write .env.local with what staging runs with, so that bugs can be seen at home.

set -euo pipefail
cd "$(dirname "$0")/.."

deployctl config render web --env staging --no-banner > .rendered.yaml

# Repair what `config render` gets wrong: tabs, a byte order mark, quotes twice.
sed -i -e '1s/^\xEF\xBB\xBF//' -e 's/\t/  /g' -e "s/'\"/\"/; s/\"'/\"/" .rendered.yaml

{
  echo "# written by scripts/local-config.sh on $(date +%F)"
  awk -F'"' '/^env_[0-9]+:/ { print $2 }' .rendered.yaml | grep -v '^SESSION_KEY='
  echo "BASE_URL=http://localhost:8080"
} > .env.local

rm .rendered.yaml
echo "wrote .env.local with $(wc -l < .env.local) lines"

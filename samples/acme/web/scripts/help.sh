#!/bin/sh
# Shown by `npm run help`.

echo "Everyday commands"
echo
echo "  npm start                start the shop on port 8080"
echo "  scripts/preview-up.sh    put a pull request online"
echo "  scripts/promote.sh       staging to production"
echo
echo "Something odd in production? Try these first:"
echo
echo "  deployctl status web --env production"
echo "  deployctl logs web --env production --since 1h | grep ERROR"
echo "  kubectl --context acme-production get pods -n web"
echo
echo "If a push was refused, wait a minute and run 'deployctl push' again."

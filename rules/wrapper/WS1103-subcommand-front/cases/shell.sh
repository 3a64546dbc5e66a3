#!/usr/bin/env bash
set -e

# expect: WS1103 lines=16
case "$1" in
  up)
    docker-compose -f dev.yml up -d
    ;;
  down)
    docker-compose -f dev.yml down
    ;;
  logs)
    shift
    docker-compose -f dev.yml logs -f "$@"
    ;;
  *)
    echo "usage: dev up|down|logs" >&2
    exit 1
    ;;
esac

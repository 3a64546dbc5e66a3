#!/bin/sh
set -e

# ok: ends in a bare "$@", which may run anything
if [ "$1" = "migrate" ]; then
  shift
  set -- ./manage.py migrate "$@"
fi
exec "$@"

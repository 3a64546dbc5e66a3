#!/usr/bin/env bash

# ok: options are read; the CLI is run once, below
while [ $# -gt 0 ]; do
  case "$1" in
    --region) REGION=$2; shift ;;
    --dry-run) DRY_RUN=1 ;;
    *) STACK=$1 ;;
  esac
  shift
done

aws cloudformation deploy --stack-name "$STACK" --region "$REGION" --template-file stack.yaml

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

read_options() {
  while [ $# -gt 0 ]; do
    case "$1" in
      --images) images=$2; shift ;;
    esac
    shift
  done
}

# ok: what an option said, not a subcommand that this function was given
load_images() {
  cluster=$1
  case $images in
    docker) docker save "$IMAGE" ;;
    pull) docker pull "$IMAGE" ;;
  esac
  echo "loaded into $cluster"
}

#!/usr/bin/env bash

prepare() {
  local stage=$1
  # expect: WS1208 lines=2 span=7
  if [[ -e ".prepared-$stage" ]]; then
    return
  fi
  terraform -chdir=infra init -backend-config="$stage.hcl"
  terraform -chdir=infra workspace select "$stage"
  date >> prepare.log
  touch ".prepared-$stage"
}

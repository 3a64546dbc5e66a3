#!/usr/bin/env bash

main() {
  local verb=$1 app=$2
  # expect: WS1103 lines=8
  case "$verb" in
    start)
      cf start "$app" ;;
    stop)
      cf stop "$app" ;;
    scale)
      cf scale "$app" -i "$3" ;;
  esac
}

main "$@"

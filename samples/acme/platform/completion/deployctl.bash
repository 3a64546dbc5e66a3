# bash completion for deployctl
# shellcheck disable=SC2207

_deployctl() {
  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  local commands="bundle config help lock locks login logs promote push releases rollback status unlock"

  case $previous in
    --env | --from | --to)
      COMPREPLY=($(compgen -W "dev staging production" -- "$word"))
      return ;;
    --manifest | --token-file | --output)
      COMPREPLY=($(compgen -f -- "$word"))
      return ;;
    config)
      COMPREPLY=($(compgen -W "render" -- "$word"))
      return ;;
  esac

  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "--env --region --manifest --no-banner --help" -- "$word"))
  elif ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W "$commands" -- "$word"))
  fi
}

complete -F _deployctl deployctl

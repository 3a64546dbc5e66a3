# Source this from your shell's start-up file:
#   source ~/src/web/dev/aliases.sh

export WEB_ENV=${WEB_ENV:-staging}

alias wst='deployctl status web --env "$WEB_ENV" --no-banner'
alias wlog='deployctl logs web --env "$WEB_ENV" --no-banner --follow --since 15m'
alias gs='git status --short'

# The banner is nine lines of ASCII art.
deployctl() {
  command deployctl --no-banner "$@"
}

# dpl COMMAND [ARGS]: deployctl for the service of the folder we are in.
dpl() {
  local command=$1
  shift
  deployctl "$command" "$(basename "$(git rev-parse --show-toplevel)")" --env "$WEB_ENV" "$@"
}

pods() {
  kubectl --context "acme-$WEB_ENV" -n web get pods -o wide "$@"
}

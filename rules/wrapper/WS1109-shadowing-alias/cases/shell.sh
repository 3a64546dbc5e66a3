#!/usr/bin/env bash
shopt -s expand_aliases

# expect: WS1109 lines=1
alias docker='sudo docker'

# expect: WS1109 lines=1
alias kubectl="kubectl --context staging --namespace $NS"

if [ -n "$AWS_VAULT_PROFILE" ]; then
  # expect: WS1109 lines=1
  alias aws='AWS_PAGER="" aws'
fi

# Another name of the same tool.
# expect: WS1109 lines=1
alias bazel='bazelisk --config=ci'

# ok: a name of its own
alias k='kubectl'

# ok: runs something else under the CLI's name
alias helm='echo "use make deploy"'

# ok: no platform CLI
alias ls='ls --color=auto'
alias grep='grep --color=auto'

# ok: removed again
unalias docker

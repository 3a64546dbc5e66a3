#!/usr/bin/env bash
shopt -s expand_aliases

# expect: WS1105 lines=1
alias k='kubectl'

# expect: WS1105 lines=1
alias kprod="kubectl --context production --namespace shop"

# expect: WS1105 lines=1
alias tfa='terraform apply -var-file=prod.tfvars' tfp='terraform plan'

if [ -n "$CI" ]; then
  # expect: WS1105 lines=1
  alias d='sudo docker'
fi

# expect: WS1105 lines=1
alias running='docker ps --format "{{.Names}}" | sort'

# expect: WS1105 lines=1
alias login='aws sso login --profile dev && kubectl config use-context dev'

# ok: no platform CLI
alias ll='ls -l'
alias gs='git status'

# ok: in place of the CLI itself, which is another rule's
alias helm='helm --kube-context staging'

# ok: removed
unalias kubectl 2> /dev/null || true

# ok: only listed
alias | grep kube

# ok: a variable is no alias
k="kubectl --context staging"

# ok: only the text names it
alias helpme='echo "use kubectl get pods"'

#!/usr/bin/env bash
# Apply one of our Terraform stacks.
# Usage: infra/apply.sh STACK

set -euo pipefail
cd "$(dirname "$0")"
source ../lib/retry.bash

stack=${1:?stack}

terraform -chdir="stacks/$stack" init -input=false
terraform -chdir="stacks/$stack" plan -input=false -out=stack.plan

# The account's API throttles us whenever another team applies as well.
RETRIES=3 RETRY_DELAY=60 with_retries terraform -chdir="stacks/$stack" apply -input=false stack.plan

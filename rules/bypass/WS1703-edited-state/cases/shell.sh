#!/usr/bin/env bash

# expect: WS1703 lines=1
terraform state rm 'module.web.aws_instance.app'

# expect: WS1703 lines=1
terraform -chdir=infra state mv aws_s3_bucket.old aws_s3_bucket.new

# expect: WS1703 lines=1
terraform state list | grep helm_release | xargs -r terraform state rm

# expect: WS1703 lines=2
terragrunt state replace-provider -auto-approve \
  registry.terraform.io/-/aws registry.terraform.io/hashicorp/aws

forget() {
  for address in "$@"; do
    # expect: WS1703 lines=1
    tofu state rm "$address" || true
  done
}

# expect: WS1703 lines=1
terraform taint "kubernetes_job.migrate"

# expect: WS1703 lines=1
pulumi state delete --yes "$URN"

TERRAFORM=${TERRAFORM:-terraform}
# expect: WS1703 lines=1
"$TERRAFORM" state push backup.tfstate

# ok: only read
terraform state list
terraform state show aws_s3_bucket.new
terraform state pull > backup.tfstate
pulumi stack export > stack.json

# ok: changed by the platform itself
terraform apply -replace=kubernetes_job.migrate

# ok: other things called state
sudo systemctl status state-manager
docker compose rm -f state

# ok: only named
echo "run: terraform state rm ADDRESS"

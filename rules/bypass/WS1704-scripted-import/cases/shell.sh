#!/usr/bin/env bash

# expect: WS1704 lines=1
terraform import aws_s3_bucket.logs "$BUCKET"

# expect: WS1704 lines=3
terraform import \
  -var-file="envs/$STAGE.tfvars" \
  "module.dns.aws_route53_zone.main" "$ZONE_ID"

# expect: WS1704 lines=1
terraform state show aws_iam_role.ci > /dev/null || terraform import aws_iam_role.ci ci

while IFS=, read -r address id; do
  # expect: WS1704 lines=1
  terragrunt import "$address" "$id"
done < imports.csv

adopt() {
  # expect: WS1704 lines=1
  pulumi import --yes "aws:s3/bucket:Bucket" "$1" "$2"
}

# expect: WS1704 lines=1
tofu -chdir=network import azurerm_resource_group.main "$GROUP_ID" | tee -a import.log

# ok: declared in the code, so that a plan shows it
terraform plan -generate-config-out=imported.tf
terraform apply

# ok: other imports
docker import rootfs.tar base:latest
aws ec2 import-key-pair --key-name ci --public-key-material fileb://ci.pub
az sql db import --name shop --server "$SERVER"

# ok: no call
import_list=imports.csv
python3 -c "import terraform_compliance"

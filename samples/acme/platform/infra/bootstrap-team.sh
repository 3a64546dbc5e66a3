#!/usr/bin/env bash
# What a new team gets: a namespace, a service account, an image repository and
# a bucket. Can be run again at any time.
# Usage: infra/bootstrap-team.sh TEAM

set -euo pipefail

team=${1:?team}
region=eu-central-1

have_repository() {
  aws ecr describe-repositories --region "$region" --repository-names "$1" >/dev/null 2>&1
}

if ! kubectl get namespace "$team" >/dev/null 2>&1; then
  kubectl create namespace "$team"
fi
kubectl label namespace "$team" --overwrite "acme.example/team=$team"

if kubectl -n "$team" get serviceaccount deployer >/dev/null 2>&1; then
  echo "service account deployer exists"
else
  kubectl -n "$team" create serviceaccount deployer
fi

have_repository "$team" || aws ecr create-repository --region "$region" --repository-name "$team"

if ! aws s3api head-bucket --bucket "acme-$team" 2>/dev/null; then
  aws s3 mb "s3://acme-$team" --region "$region"
fi
aws s3api put-public-access-block --bucket "acme-$team" \
  --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true

helm upgrade --install "$team-defaults" charts/team-defaults --namespace "$team" --set "team=$team"

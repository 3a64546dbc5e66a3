#!/usr/bin/env bash

# expect: WS1507 lines=1
sed -i "s/newTag:.*/newTag: $TAG/" overlays/production/kustomization.yaml

# expect: WS1507 lines=1
yq -i ".image.tag = \"$TAG\"" charts/web/values.yaml

# expect: WS1507 lines=3
sed -i \
  -e "s/^version:.*/version: $VERSION/" \
  -e "s/^appVersion:.*/appVersion: $VERSION/" deploy/Chart.yaml

bump() {
  # expect: WS1507 lines=1
  perl -pi -e "s/instance_count = \d+/instance_count = $1/" envs/prod/terraform.tfvars
}

for component in api web worker; do
  # expect: WS1507 lines=1
  sed -i "s|image: .*/$component:.*|image: $REGISTRY/$component:$TAG|" "k8s/$component.yaml"
done

# expect: WS1507 lines=1
yq e -i '.services.db.ports = []' docker-compose.ci.yml

# ok: read only
grep newTag: overlays/production/kustomization.yaml
yq '.image.tag' charts/web/values.yaml

# ok: no file of a platform
sed -i "s/\"version\": .*/\"version\": \"$VERSION\",/" package.json

# ok: the platform's own way
kustomize edit set image "web=$REGISTRY/web:$TAG"
helm upgrade web ./charts/web --set "image.tag=$TAG"

# ok: copied as it is
cp deploy/base/kustomization.yaml overlays/test/kustomization.yaml

#!/bin/bash

# expect: WS1203 lines=1
docker save "$IMAGE" | gzip > image.tar.gz

# expect: WS1203 lines=1
docker load -i image.tar

# expect: WS1203 lines=1
gunzip -c "$ARTIFACTS/image.tar.gz" | docker load

# expect: WS1203 lines=2
podman save --format oci-archive \
  -o web.tar "localhost/web:$SHA"

DOCKER=${DOCKER:-docker}
if [ -f images/base.tar ]; then
  # expect: WS1203 lines=1
  "$DOCKER" image load --input images/base.tar
fi

for image in web api worker; do
  # expect: WS1203 lines=1
  sudo docker image save -o "$WORKSPACE/$image.tar" "$REGISTRY/$image:$SHA"
done

# expect: WS1203 lines=1
ssh "$BUILD_HOST" "docker save web:latest" > web.tar

# ok: through the registry
docker push "$IMAGE"
docker pull "$IMAGE"

# ok: the file system of a container, not an image
docker export web > web-files.tar

# ok: loaded straight from the build by the builder itself
docker buildx build --load -t web .

# ok: another load
kubectl apply -f load-test.yaml
docker run --rm load-generator

# ok: only named
echo "docker load -i image.tar"

# ok: through the registry, with options
docker pull $PLATFORM_OPTION "$IMAGE"
docker pull --quiet "$IMAGE"

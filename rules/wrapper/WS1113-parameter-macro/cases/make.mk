# expect: WS1113 lines=3
define push-image
docker push $(REGISTRY)/$(1):$(2)
endef

# expect: WS1113 lines=1
kube = kubectl --context $(CONTEXT) --namespace $(1) $(2)

# expect: WS1113 lines=5
define release
@echo "releasing $(1)"
helm upgrade --install $(1) charts/$(1) \
  --namespace $(NAMESPACE)
endef

images: web api
	$(call push-image,web,$(TAG))
	$(call push-image,api,$(TAG))

pods:
	$(call kube,shop,get pods)

# ok: no parameter is taken
define login
docker login --username ci --password-stdin $(REGISTRY) < token
endef

# ok: no platform CLI behind it
define compile
$(CC) -c $(1) -o $(2)
endef

# ok: a list of names
names = $(1)-web $(1)-api

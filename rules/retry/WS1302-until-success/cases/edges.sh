# expect: WS1302 lines=3
until error=$(az group delete --name "$RESOURCE_GROUP" --yes 2>&1 >/dev/null); do
  echo "still refused: $error" && sleep 30
done

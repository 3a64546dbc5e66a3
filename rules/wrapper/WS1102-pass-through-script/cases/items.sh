#!/usr/bin/env bash

# ok: the arguments are a list of items, taken one by one
for name in "$@"; do
  kubectl delete namespace "$name"
done

#!/usr/bin/env bash

# ok: three such functions are not a library; each is found by itself
start_vm() { gcloud compute instances start "$1" --zone "$ZONE"; }
stop_vm() { gcloud compute instances stop "$1" --zone "$ZONE"; }
reset_vm() { gcloud compute instances reset "$1" --zone "$ZONE"; }

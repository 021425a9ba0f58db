#!/usr/bin/env bash
# Makes the Secrets that the overlay dev refers to, with random passwords; what is there stays as it is.   KUBECTL as for apply.sh
set -euo pipefail
kubectl=${KUBECTL:-kubectl}
k() { "$kubectl" --namespace claims "$@"; }
password() { head -c 18 /dev/urandom | base64 | tr '+/' '-_'; }

"$kubectl" get namespace claims >/dev/null 2>&1 || "$kubectl" create namespace claims
if ! k get secret claims-broker-default-user >/dev/null 2>&1; then
  broker=$(password)
  k create secret generic claims-broker-default-user --from-literal=username=claims --from-literal="password=$broker" \
    --from-literal="connection_string=amqp://claims:$broker@claims-broker:5672/"
fi
k get secret claims-access >/dev/null 2>&1 || k create secret generic claims-access --from-literal="key=$(password)$(password)"
k get secret claims-database >/dev/null 2>&1 ||
  k create secret generic claims-database --from-literal=host=claims-database --from-literal=dbname=claims --from-literal=username=claims --from-literal="password=$(password)"

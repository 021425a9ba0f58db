#!/usr/bin/env bash
# What the overlay of this folder refers to: passwords, an authority and a certificate of its own for broker and database.
#   secrets.sh DIR     where the authority's certificate goes, as ca.crt. KUBECTL as for apply.sh
set -euo pipefail
cd "${1:?folder for keys and certificates}"
kubectl=${KUBECTL:-kubectl}
k() { "$kubectl" --namespace claims "$@"; }
password() { openssl rand -hex 16; }

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj '/CN=claims node test' -keyout ca.key -out ca.crt 2>/dev/null
openssl req -newkey rsa:2048 -nodes -subj /CN=claims -keyout tls.key -out tls.csr 2>/dev/null
openssl x509 -req -in tls.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -out tls.crt 2>/dev/null \
  -extfile <(echo 'subjectAltName = DNS:claims-broker, DNS:claims-database, IP:10.213.0.10')

"$kubectl" create namespace claims
k create secret tls claims-servers-tls --cert=tls.crt --key=tls.key
k create configmap claims-ca --from-file=ca.crt
broker=$(password)
k create secret generic claims-broker-default-user --from-literal=username=claims --from-literal="password=$broker" \
  --from-literal="connection_string=amqps://claims:$broker@claims-broker:5671/"
k create secret generic claims-access --from-literal="key=$(password)"
k create secret generic claims-database --from-literal=host=claims-database --from-literal=dbname=claims --from-literal=username=claims \
  --from-literal="password=$(password)"

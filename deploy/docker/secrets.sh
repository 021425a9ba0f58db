#!/usr/bin/env bash
# Makes the passwords, and the key of the services, that docker-compose.yml reads, each in a file; those that are there stay as they are.
#   secrets.sh [DIR]     default: deploy/docker/secrets, which git does not see
set -euo pipefail

dir=${1:-${BASH_SOURCE[0]%/*}/secrets}
mkdir -p "$dir"
# The folder keeps others out; the files are mounted one by one for users who are not root, and so must be readable by them.
chmod 700 "$dir"
umask 022

random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
for name in rabbitmq postgres grafana; do
  [ -s "$dir/$name-password" ] || random >"$dir/$name-password"
done
[ -s "$dir/access-key" ] || random >"$dir/access-key"
printf 'default_user = claims\ndefault_pass = %s\n' "$(cat "$dir/rabbitmq-password")" >"$dir/rabbitmq-user.conf"
echo "claims: the passwords are in $dir" >&2

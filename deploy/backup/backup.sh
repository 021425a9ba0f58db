#!/usr/bin/env bash
# Saves what cannot be made again, while everything runs: the database, as of one moment, and who may do what at the broker.
#   backup.sh FOLDER
#   CLAIMS_DATABASE     postgresql://user@host/database (password from PGPASSWORD or ~/.pgpass)
#   CLAIMS_BROKER_API   http://user:password@host:15672; without it the broker's definitions are left out
#   PG_TOOLS            what runs pg_dump, such as 'docker compose exec -T postgres'; the server's version or newer
# Messages on queues are not saved: every claim that they tell of is in the database until it has ended (restore.sh says how it goes on).
set -euo pipefail

say() { printf 'claims: %s\n' "$*" >&2; }
if [ $# != 1 ]; then sed -n '2,6p' "${BASH_SOURCE[0]}" >&2; exit 2; fi
: "${CLAIMS_DATABASE:?is not set: postgresql://user@host/database}"
read -ra tools <<<"${PG_TOOLS:-}"

mkdir -p "$1"
cd "$1"
# What is half written must not look like a back-up.
trap 'rm -f claims.dump.part broker.json.part' EXIT
"${tools[@]}" pg_dump --format=custom --no-owner --no-privileges --dbname="$CLAIMS_DATABASE" >claims.dump.part
mv claims.dump.part claims.dump
files=(claims.dump)
if [ -n "${CLAIMS_BROKER_API:-}" ]; then
  curl --silent --show-error --fail --config <(printf 'url = "%s/api/definitions"\n' "${CLAIMS_BROKER_API%/}") >broker.json.part
  mv broker.json.part broker.json
  files+=(broker.json)
fi
sha256sum "${files[@]}" >SHA256SUMS
say "saved $(du -ch "${files[@]}" | tail -n 1 | cut -f1) in $PWD"

#!/usr/bin/env bash
# Brings a saved database back into an empty one, while no service runs.
#   restore.sh FOLDER
#   CLAIMS_DATABASE, CLAIMS_BROKER_API, PG_TOOLS as for backup.sh; the broker's definitions are brought back where its address is given
# Then: `claims migrate`, start the services, and `claims republish`: claims under way when the back-up was made, or whose messages died with a
# broker, go through once more. What came after the back-up is submitted again; claims that are known are refused as duplicates.
set -euo pipefail

say() { printf 'claims: %s\n' "$*" >&2; }
if [ $# != 1 ]; then sed -n '2,4p' "${BASH_SOURCE[0]}" >&2; exit 2; fi
: "${CLAIMS_DATABASE:?is not set: postgresql://user@host/database}"
read -ra tools <<<"${PG_TOOLS:-}"

cd "$1"
sha256sum --check --quiet SHA256SUMS || { say "the back-up in $PWD is damaged"; exit 1; }
"${tools[@]}" pg_restore --exit-on-error --single-transaction --no-owner --dbname="$CLAIMS_DATABASE" <claims.dump
if [ -n "${CLAIMS_BROKER_API:-}" ] && [ -f broker.json ]; then
  curl --silent --show-error --fail --header 'Content-Type: application/json' --data-binary @broker.json \
    --config <(printf 'url = "%s/api/definitions"\n' "${CLAIMS_BROKER_API%/}")
fi
say "restored $PWD; next: claims migrate, start the services, claims republish"

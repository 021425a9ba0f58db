#!/usr/bin/env bash
# Joins a broker to the events of another; both need the plugins rabbitmq_federation and rabbitmq_federation_management.
#   join.sh console NAME     at the console's broker: take what is assessed, and news of models, from the site NAME
#   join.sh site NAME        at a site's broker: take from the console NAME what it has filed
# Addresses hold passwords, so they come as variables:
#   CLAIMS_BROKER_API   the broker that is joined, its management API: http://user:password@host:15672
#   CLAIMS_UPSTREAM     the other one, as seen from this broker: amqps://user:password@host
# Repeat for every other side; saying the same again changes nothing.
set -euo pipefail

here=$(cd "${BASH_SOURCE[0]%/*}" && pwd)
say() { printf 'claims: %s\n' "$*" >&2; }

if [ $# != 2 ] || [ ! -f "$here/$1.json" ]; then sed -n '2,8p' "${BASH_SOURCE[0]}" >&2; exit 2; fi
: "${CLAIMS_BROKER_API:?is not set: http://user:password@host:15672 of the broker that is joined}"
: "${CLAIMS_UPSTREAM:?is not set: amqps://user:password@host of the other broker}"

OTHER=$2 perl -pe 's/"(NAME|URI)"/my $text = $1 eq "URI" ? $ENV{CLAIMS_UPSTREAM} : $ENV{OTHER}; $text =~ s|([\\"])|\\$1|g; qq("$text")/ge' "$here/$1.json" |
  curl --silent --show-error --fail --header 'Content-Type: application/json' --data-binary @- \
    --config <(printf 'url = "%s/api/definitions"\n' "${CLAIMS_BROKER_API%/}")
say "joined to $2; /api/federation-links of the management API shows the links"

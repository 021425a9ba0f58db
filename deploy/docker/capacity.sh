#!/usr/bin/env bash
# What a claim costs each service in processor time, and so how many claims a second one core carries. Asks the engine, while `docker compose up` runs.
#   capacity.sh [CLAIMS]     10000 where no number is given; claims as `claims simulate` makes them
set -euo pipefail

root=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd)
claims=${1:-10000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { echo "claims: $*" >&2; }
compose() { docker compose --project-directory "$root" --file "$root/docker-compose.yml" --profile scale "$@"; }
ended() { compose exec --no-TTY postgres psql -qtA -U claims claims -c "SELECT COUNT(*) FROM ingest_claims WHERE status = 'ended'"; }

# usage FILE: nanoseconds of processor time so far, one line a container
usage() {
  local id
  for id in $(compose ps --quiet); do
    curl -fs --unix-socket /var/run/docker.sock "http://engine/containers/$id/stats?stream=false&one-shot=true" |
      jq -r '"\(.name | split("-")[1:-1] | join("-")) \(.cpu_stats.cpu_usage.total_usage)"'
  done | sort >"$1"
}

# through FILE: submits its claims and waits until all have ended
through() {
  local wanted; wanted=$(($(ended) + $(wc -l <"$1")))
  started=$(date +%s%N)
  "$root/claims" submit "$1" --broker "amqp://claims:$(cat "${CLAIMS_SECRETS:-$root/deploy/docker/secrets}/rabbitmq-password")@127.0.0.1:${CLAIMS_AMQP_PORT:-5672}/" >/dev/null
  until [ "$(ended)" = "$wanted" ]; do sleep 0.5; done
}

# Seeded by the clock: claims sent a second time would end nothing new.
"$root/claims" simulate "$work/claims" --count $((claims + 1000)) --seed "$(date +%s)" >/dev/null
head -n 1000 "$work/claims/claims.ndjson" >"$work/first.ndjson"
tail -n +1001 "$work/claims/claims.ndjson" >"$work/rest.ndjson"
say "warming up"
through "$work/first.ndjson"
say "$claims claims"
usage "$work/before"
through "$work/rest.ndjson"
seconds=$(awk -v from="$started" -v to="$(date +%s%N)" 'BEGIN { print (to - from) / 1e9 }')
usage "$work/after"

printf '%-12s %16s %22s\n' service 'ms of a core' 'claims/s on one core'
join "$work/before" "$work/after" | awk -v claims="$claims" '
  { ms = ($3 - $2) / 1e6 / claims; all += ms; printf "%-12s %16.2f %22.0f\n", $1, ms, (ms > 0 ? 1000 / ms : 0) }
  END { printf "%-12s %16.2f %22.0f\n", "all", all, 1000 / all }'
awk -v claims="$claims" -v seconds="$seconds" -v cores="$(nproc)" 'BEGIN { printf "%d claims in %.1f s on %d cores: %.0f/s\n", claims, seconds, cores, claims / seconds }'

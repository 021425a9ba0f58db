#!/usr/bin/env bash
# Shows on a real node what the manifests promise: deployed and ready, claims over AMQPS assessed, a rolling restart, a killed container, a lost
# pod, a blocked eviction and the next version under load, and that nothing was lost or done twice. Prints what was seen, with times.
#   run.sh [OLD NEW]   tags of the images of two versions; without them both are built from this checkout
# Needs root, Debian 12, npm and a Docker engine (deploy/docker/engine.sh start). The first time it builds the node's programs.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
old=${1:-dev}
new=${2:-next}
say() { echo "run: $*" >&2; }
shown() { printf '%-72s %s\n' "$1" "$2"; }
wrong() { say "$*"; exit 1; }

work=$(mktemp -d)
finish() {
  local code=$?
  touch "$work/stop"
  [ "$code" = 0 ] || k get pods,jobs --output wide >&2 || true
  [ "$code" = 0 ] || [ -z "${KEEP:-}" ] || { say "left as it is (KEEP is set): $here/node.sh down, rm -r $work"; return; }
  "$here/node.sh" down
  rm -rf "$work"
}

"$here/../check/check.sh" "$here/../overlays/dev"
KUBECTL=$(node "$here/../check/kubectl.mjs")
export KUBECTL KUBECONFIG=/var/tmp/claims-node/run/kubeconfig
k() { "$KUBECTL" --namespace claims "$@"; }
submit() { SSL_CERT_FILE=$work/ca.crt "$root/claims" submit "$@" --broker "$broker" 2>>"$work/submit.log"; }
counts() { curl -fs --max-time 10 --header "Authorization: Bearer $access" http://10.213.0.12/claims/counts; }
# since START: seconds with one digit
now() { date +%s%N; }
since() { awk -v from="$1" -v to="$(now)" 'BEGIN { printf "%.1f s", (to - from) / 1e9 }'; }

# The same overlay with other images.
version() {
  local folder=$work/$1 name
  mkdir -p "$folder"
  { echo "resources: [$(realpath --relative-to="$folder" "$here/overlay")]"
    echo "images:"
    for name in ingest scoring fraud metrics review cli; do echo "  - { name: claims/$name, newTag: $1 }"; done
  } >"$folder/kustomization.yaml"
  echo "$folder"
}

# Load: 200 claims a time until told to stop, and requests to Ingest ten times a second, of which none may fail.
load() {
  local part
  for part in "$work"/parts/*.ndjson; do
    [ ! -e "$work/stop" ] || break
    submit "$part" >>"$work/submitted"
    mv "$part" "$part.done"
  done
}
requests() {
  local good=0 bad=0
  until [ -e "$work/stop" ]; do
    if counts >/dev/null; then good=$((good + 1)); else bad=$((bad + 1)); fi
    sleep 0.1
  done
  echo "$good answered, $bad failed" >"$work/requests"
}
under_load() { # under_load command…: with load from before it begins to after it has ended
  rm -f "$work/stop"
  load & local loading=$!
  requests & local requesting=$!
  sleep 3
  "$@"
  sleep 3
  touch "$work/stop"
  wait "$loading"
  wait "$requesting"
}
accepted() { sed -n 's/.*accepted=\([0-9]*\).*/\1/p' "$work/submitted" | awk '{ sum += $1 } END { print sum + 0 }'; }
await_all() { # every claim that was accepted has ended, within five minutes
  local from wanted; from=$(now); wanted=$(accepted)
  for _ in $(seq 600); do
    [ "$(counts | jq .ended)" != "$wanted" ] || return 0
    sleep 0.5
  done
  wrong "of $wanted claims only $(counts | jq .ended) have ended in $(since "$from"): $(counts)"
}

# pod_of NAME [N]: one that runs and is not about to go
pod_of() {
  k get pods --selector "app.kubernetes.io/name=$1" --output json |
    jq -r --argjson n "${2:-1}" '[.items[] | select(.status.phase == "Running" and .metadata.deletionTimestamp == null) | .metadata.name][$n - 1]'
}
ready() { [ "$(k get pod "$1" --output jsonpath='{.status.containerStatuses[0].restartCount}/{.status.containerStatuses[0].ready}')" = "$2" ]; }

roll() {
  local from name; from=$(now)
  for name in ingest scoring fraud metrics review; do k rollout restart "deployment/$name" >/dev/null; done
  for name in ingest scoring fraud metrics review; do k rollout status --timeout=600s "deployment/$name" >/dev/null; done
  shown "rolling restart of all five services under load" "$(since "$from")"
}
kill_container() {
  local from pod; pod=$(pod_of scoring)
  docker kill "$(docker ps -q --filter "label=io.kubernetes.pod.name=$pod" --filter label=io.kubernetes.container.name=claims)" >/dev/null
  from=$(now)
  until ready "$pod" 1/true; do sleep 0.3; done
  shown "killed container of Scoring started again and ready" "$(since "$from")"
}
lose_pod() {
  local from pod; pod=$(pod_of fraud)
  k delete pod "$pod" --grace-period=0 --force >/dev/null 2>&1
  from=$(now)
  until [ "$(k get deployment fraud --output jsonpath='{.status.readyReplicas}/{.status.replicas}')" = 2/2 ] && ! k get pod "$pod" >/dev/null 2>&1; do sleep 0.3; done
  shown "lost pod of Fraud replaced and ready" "$(since "$from")"
}
evict() { # evict POD
  jq -n --arg pod "$1" '{ apiVersion: "policy/v1beta1", kind: "Eviction", metadata: { name: $pod, namespace: "claims" } }' >"$work/eviction"
  { "$KUBECTL" create --raw "/api/v1/namespaces/claims/pods/$1/eviction" -f "$work/eviction" >/dev/null; } 2>&1
}
evict_two() {
  local first second refused from
  first=$(pod_of review 1) second=$(pod_of review 2)
  evict "$first" || wrong "the first eviction was refused, though two pods were ready"
  if refused=$(evict "$second"); then wrong "the second eviction was allowed: Review had no pod left"; fi
  grep -q 'disruption budget' <<<"$refused" || wrong "$refused"
  shown "second eviction while the first pod is replaced" "refused by the disruption budget"
  from=$(now)
  until evict "$second" >/dev/null; do sleep 0.5; done
  shown "second eviction allowed again after" "$(since "$from")"
  k rollout status --timeout=600s deployment/review >/dev/null
}
upgrade() {
  local from; from=$(now)
  "$here/../apply.sh" "$(version "$new")" >/dev/null
  shown "next version of all five services, migration first, under load" "$(since "$from")"
}

say "building what is missing"
"$here/build.sh"
if [ $# = 0 ]; then
  "$root/deploy/docker/local-images/build.sh"
  for tag in "$old" "$new"; do "$root/deploy/docker/images.sh" "$tag" >/dev/null; done
fi
"$root/claims" simulate "$work/claims" --count 24000 --seed 6 >/dev/null
mkdir "$work/parts"
sed -n '2001,$p' "$work/claims/claims.ndjson" | split -l 200 --additional-suffix=.ndjson - "$work/parts/"
head -n 2000 "$work/claims/claims.ndjson" >"$work/first.ndjson"
"$here/node.sh" up
trap finish EXIT

"$here/secrets.sh" "$work" >/dev/null
broker=$(k get secret claims-broker-default-user --output jsonpath='{.data.connection_string}' | base64 -d | sed 's/@claims-broker:/@10.213.0.10:/')
access=$(k get secret claims-access --output jsonpath='{.data.key}' | base64 -d)
from=$(now)
"$here/../apply.sh" "$(version "$old")" >/dev/null
shown "broker, database, migration and two pods of each service: all ready" "$(since "$from")"

from=$(now)
submit "$work/first.ndjson" >"$work/submitted"
await_all
shown "$(accepted) claims over AMQPS assessed and filed" "$(since "$from")"

under_load roll
shown "  requests meanwhile" "$(cat "$work/requests")"
under_load kill_container
under_load lose_pod
evict_two
under_load upgrade
shown "  requests meanwhile" "$(cat "$work/requests")"
await_all

database=$(pod_of claims-database)
assessed=$(k exec "$database" -- psql -qtA -U claims claims -c 'SELECT COUNT(*) FROM fraud_assessment')
predicted=$(k exec "$database" -- psql -qtA -U claims claims -c 'SELECT COUNT(*) FROM metrics_prediction')
left=$(k exec "$(pod_of claims-broker)" -- rabbitmqctl --quiet --no-table-headers list_queues name messages | awk '$2 > 0')
shown "claims accepted, ended, assessments, predictions" "$(accepted), $(counts | jq .ended), $assessed, $predicted"
shown "messages left in any queue, error and skipped queues included" "${left:-none}"
[ "$assessed $predicted $left" = "$(accepted) $(accepted) " ] || wrong "something was lost or done twice"

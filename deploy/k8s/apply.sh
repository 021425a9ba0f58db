#!/usr/bin/env bash
# Deploys an overlay in order: settings, broker and migration first, the services once the migration is done, so that every table and queue
# is there before anybody uses it. The same for the first time and for every later version.
#   apply.sh OVERLAY      folder of an overlay. KUBECTL names a kubectl other than the one in PATH
set -euo pipefail
overlay=${1:?folder of an overlay, such as deploy/k8s/overlays/dev}
kubectl=${KUBECTL:-kubectl}
say() { echo "apply: $*" >&2; }

manifests=$(mktemp)
trap 'rm -f "$manifests"' EXIT
"$kubectl" kustomize "$overlay" >"$manifests"
namespace=$(awk '/^kind: Namespace/ { found = 1 } found && /^  name:/ { print $2; exit }' "$manifests")
k() { "$kubectl" --namespace "$namespace" "$@"; }

# A Job cannot be changed, only made again.
k delete job migrate --ignore-not-found
k apply --filename "$manifests" --selector 'app.kubernetes.io/component!=service'
say "waiting for the migration"
k wait --for=condition=complete --timeout=900s job/migrate || {
  k logs job/migrate --tail=20 >&2 || true
  say "the migration did not end; nothing of the services was changed. Is everything there that the overlay's given.txt names?"
  exit 1
}
k apply --filename "$manifests" --selector 'app.kubernetes.io/component=service'
for service in $(k get deployments --selector app.kubernetes.io/component=service --output name); do
  k rollout status --timeout=600s "$service"
done

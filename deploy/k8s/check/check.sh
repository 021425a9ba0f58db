#!/usr/bin/env bash
# Checks manifests strictly against the current Kubernetes API (see check.mjs), without a cluster.
#   check.sh [--json] [OVERLAY DIR…]     without a folder: all of deploy/k8s/overlays
# Ends with 1 where there are faults, with 3 where the check itself cannot be had.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
command -v npm >/dev/null || { echo "npm is not installed: install Node.js 20 or later with npm" >&2; exit 3; }
if ! cmp -s "$here/package-lock.json" "$here/node_modules/.installed"; then
  npm ci --prefix "$here" --no-progress --loglevel=error >&2 || { echo "the npm registry does not give the packages that the check needs" >&2; exit 3; }
  cp "$here/package-lock.json" "$here/node_modules/.installed"
fi
arguments=("$@")
folders=("${arguments[@]/--json/}")
[ -n "${folders[*]}" ] || arguments+=("$here"/../overlays/*/)
exec node "$here/check.mjs" "${arguments[@]}"

#!/usr/bin/env bash
# Builds the images of the five services and the command line.
#   images.sh [TAG]     claims/ingest:TAG … claims/cli:TAG; the tag is `dev` where none is given
set -euo pipefail

root=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd)
tag=${1:-dev}

# Restored packages that the registry does not serve come out of this folder, which the build takes along.
"$root/deploy/feed/onnxruntime.sh"
"$root/deploy/feed/blazor.sh"
export CLAIMS_TAG=$tag CLAIMS_VERSION=$tag CLAIMS_REVISION
CLAIMS_REVISION=$(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown)
docker compose --project-directory "$root" --file "$root/docker-compose.yml" build

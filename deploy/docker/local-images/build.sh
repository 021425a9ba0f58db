#!/usr/bin/env bash
# The images that Dockerfile and compose file start from, for machines that cannot pull them: stand-ins under the same names, from Debian
# packages and the .NET SDK of this machine. They keep the originals' contract (variables, ports, folders, users), not their bytes.
#   build.sh            every image that is neither here nor can be pulled
#   build.sh --local    the same without trying to pull
set -euo pipefail

here=$(cd "${BASH_SOURCE[0]%/*}" && pwd)
base=debian:trixie-slim
rabbitmq=rabbitmq:4.0-management
postgres=postgres:17
sdk=mcr.microsoft.com/dotnet/sdk:10.0
runtime=mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled

pull=yes
[ "${1:-}" != --local ] || pull=

say() { printf 'claims: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

have() {
  docker image inspect "$1" >/dev/null 2>&1 && return 0
  [ -n "$pull" ] || return 1
  if timeout 300 docker pull --quiet "$1" >/dev/null 2>&1; then say "$1: pulled"; return 0; fi
  # One registry that does not answer is enough to know: the others are not waited for.
  pull=
  return 1
}

# stand_in IMAGE function: builds what is not to be had, quietly; the log is shown when that fails
stand_in() {
  local image=$1 started=$SECONDS; shift
  if have "$image"; then return 0; fi
  if ! "$@" "$image" >"$work/log" 2>&1; then
    tail -n 30 "$work/log" >&2
    fail "$image cannot be built; the last lines stand above"
  fi
  say "$image: built in $((SECONDS - started)) s"
}

build() { DOCKER_BUILDKIT=1 docker build --progress plain --tag "$@"; }

make_base() {
  command -v debootstrap >/dev/null || fail "debootstrap is missing: deploy/docker/engine.sh install"
  local root=$work/base mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)
  debootstrap --variant=minbase --include=ca-certificates trixie "$root" "$mirror"
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
  chmod +x "$root/usr/sbin/policy-rc.d"
  printf 'path-exclude /usr/share/%s/*\n' doc man locale info >"$root/etc/dpkg/dpkg.cfg.d/docker"
  # A mirror that is a copy of some day goes on answering when its files say that they are out of date.
  printf 'APT::Install-Recommends "false";\nAcquire::Languages "none";\nAcquire::Check-Valid-Until "false";\nAcquire::Check-Date "false";\n' >"$root/etc/apt/apt.conf.d/99docker"
  rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/* "$root"/usr/share/{doc,man,locale,info}/* "$root"/dev/*
  tar -C "$root" --numeric-owner -c . |
    docker import -c 'CMD ["/bin/bash"]' -c 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' - "$1"
}

make_rabbitmq() { build "$1" "$here/rabbitmq"; }
make_postgres() { build "$1" "$here/postgres"; }

# This machine's certificates and package sources come along into the SDK, so that a restore inside a build reaches what one outside reaches.
make_sdk() {
  local context=$work/sdk
  dotnet_parts "$context" sdk sdk-manifests packs templates metadata
  mkdir "$context/machine"
  cp /etc/ssl/certs/ca-certificates.crt "$context/machine/"
  cp "$HOME/.nuget/NuGet/NuGet.Config" "$context/machine/" 2>/dev/null || true
  cp "$here/dotnet/sdk.Dockerfile" "$context/Dockerfile"
  build "$1" "$context"
}

make_runtime() {
  local context=$work/runtime
  dotnet_parts "$context"
  cp "$here/dotnet/runtime.Dockerfile" "$context/Dockerfile"
  build "$1" "$context"
}

# dotnet_parts CONTEXT part… : the host and the shared frameworks of .NET 10, and these parts besides
dotnet_parts() {
  local context=$1 program root version; shift
  program=$(readlink -f "$(command -v dotnet)")
  root=${program%/*}
  version=$(dotnet --list-runtimes | sed -n 's/^Microsoft.AspNetCore.App \(10\.[^ ]*\) .*/\1/p' | sort -V | tail -n 1)
  mkdir -p "$context/dotnet/shared"
  cp -a "$root/dotnet" "$root/host" "$root"/*.txt "$context/dotnet/"
  for framework in Microsoft.NETCore.App Microsoft.AspNetCore.App; do
    mkdir "$context/dotnet/shared/$framework"
    cp -a "$root/shared/$framework/$version" "$context/dotnet/shared/$framework/"
  done
  for part in "$@"; do [ ! -e "$root/$part" ] || cp -a "$root/$part" "$context/dotnet/"; done
}

docker version >/dev/null 2>&1 || fail "no Docker engine answers: deploy/docker/engine.sh start"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Builds of these images start from this one, so it is needed only when one of them has to be built.
for image in "$rabbitmq" "$postgres" "$sdk" "$runtime"; do
  have "$image" || { stand_in "$base" make_base; break; }
done
stand_in "$rabbitmq" make_rabbitmq
stand_in "$postgres" make_postgres
stand_in "$sdk" make_sdk
stand_in "$runtime" make_runtime

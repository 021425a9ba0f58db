#!/usr/bin/env bash
# Finds out once whether the package registry serves packages that the project can do without. Only then is what needs them built:
# .feed/with-NAME sets the property With… (Directory.Build.props).
#   optional.sh NAME WHAT package…     NAME of the marker, WHAT to call the part that is left out
set -euo pipefail

root=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd)
feed=$root/.feed
name=$1 what=$2
shift 2
[ ! -f "$feed/with-$name" ] && [ ! -f "$feed/without-$name" ] || exit 0

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
say() { printf 'claims: %s\n' "$*" >&2; }

mkdir -p "$feed"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Settings of a folder above must not reach this project, wherever the temporary folder lies.
for file in Directory.Build.props Directory.Build.targets Directory.Packages.props; do echo '<Project />' >"$work/$file"; done
mkdir "$work/probe"
{
  echo '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup>'
  for id in "$@"; do
    version=$(sed -n "s/.*Include=\"$id\" Version=\"\([^\"]*\)\".*/\1/p" "$root/Directory.Packages.props")
    echo "<PackageReference Include=\"$id\" Version=\"[$version]\" />"
  done
  echo '</ItemGroup></Project>'
} >"$work/probe/probe.csproj"
if NUGET_PACKAGES=$work/packages dotnet restore "$work/probe" --verbosity quiet >"$work/log" 2>&1; then
  touch "$feed/with-$name"
elif grep -qE 'NU110[123]' "$work/log"; then
  say "the registry does not serve all of $*: $what left out of this build"
  touch "$feed/without-$name"
else
  say "the registry does not answer: $what left out this time"
fi

#!/usr/bin/env bash
# Finds out once whether the package registry serves Dapr.Client. Only then is the adapter for Dapr built: .feed/with-dapr sets the property WithDapr (Directory.Build.props).
set -euo pipefail

root=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd)
feed=$root/.feed
id=Dapr.Client
version=$(sed -n "s/.*Include=\"$id\" Version=\"\([^\"]*\)\".*/\1/p" "$root/Directory.Packages.props")
[ ! -f "$feed/with-dapr" ] && [ ! -f "$feed/without-dapr" ] || exit 0

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
say() { printf 'claims: %s\n' "$*" >&2; }

mkdir -p "$feed"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Settings of a folder above must not reach this project, wherever the temporary folder lies.
for file in Directory.Build.props Directory.Build.targets Directory.Packages.props; do echo '<Project />' >"$work/$file"; done
mkdir "$work/probe"
cat >"$work/probe/probe.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="$id" Version="[$version]" /></ItemGroup>
</Project>
XML
if NUGET_PACKAGES=$work/packages dotnet restore "$work/probe" --verbosity quiet >"$work/log" 2>&1; then
  touch "$feed/with-dapr"
elif grep -qE 'NU110[123]' "$work/log"; then
  say "the registry does not serve $id $version: the adapter for Dapr is left out of this build"
  touch "$feed/without-dapr"
else
  say "the registry does not answer: the adapter for Dapr is left out this time"
fi

#!/usr/bin/env bash
# Puts Blazor's script among the files of the console where the package registry does not serve Microsoft.AspNetCore.App.Internal.Assets, which brings it since .NET 10.
# The runtime package of .NET 9 (MIT) still holds it as a resource; what the two say to each other over the wire has stayed the same.
# Where the registry serves the package, only a marker is left, and the SDK takes the script from there.
set -euo pipefail

root=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd)
id=Microsoft.AspNetCore.App.Internal.Assets
lender=Microsoft.AspNetCore.App.Runtime.linux-x64
lender_version=9.0.22
sha256=9e4b324dd37a521ae407524dd291709e5b7bb1355d4d4698e4a047a9b4fe87c2
feed=$root/.feed
script=$root/services/Review/wwwroot/_framework/blazor.web.js
served=$feed/blazor.served

ready() { [ -f "$script" ] || [ -f "$served" ]; }
if ready; then exit 0; fi

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
say() { printf 'claims: %s\n' "$*" >&2; }
fail() { say "$1"; [ ! -s "${2:-}" ] || tail -n 20 "$2" >&2; exit 1; }

mkdir -p "$feed" "${script%/*}"
work=$(mktemp -d)
trap 'rm -rf "$work" "$script.$$"' EXIT
cd "$work"
# Settings of a folder above must not reach these projects, wherever the temporary folder lies.
for file in Directory.Build.props Directory.Build.targets Directory.Packages.props; do echo '<Project />' >"$file"; done

# download NAME VERSION: into packages/, asked of the registries that this machine names
download() {
  mkdir "$1"
  echo "<Project Sdk='Microsoft.NET.Sdk'><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageDownload Include='$1' Version='[$2]' /></ItemGroup></Project>" >"$1/probe.csproj"
  NUGET_PACKAGES=$work/packages dotnet restore "$1" --verbosity quiet >"$1/log" 2>&1
}

version=$(sed -n "/KnownAspNetCorePack Include=\"$id\"/,/>/s/.*AspNetCorePackVersion=\"\(10[^\"]*\)\".*/\1/p" "$(dirname "$(readlink -f "$(command -v dotnet)")")/sdk/$(dotnet --version)/Microsoft.NETCoreSdk.BundledVersions.props" | head -n 1)
say "asking the registry for $id $version"
if download "$id" "$version"; then
  touch "$served"
  exit 0
fi
grep -qE 'NU110[123]' "$id/log" || fail "the registry does not answer, and Blazor's script is not here yet: try again later" "$id/log"

say "not served there; taking Blazor's script from $lender $lender_version"
download "$lender" "$lender_version" || fail "$lender $lender_version cannot be had" "$lender/log"
cp "$root/deploy/feed/ReadResource.cs" .
dotnet run ReadResource.cs -- "packages/${lender,,}/$lender_version/runtimes/linux-x64/lib/net9.0/Microsoft.AspNetCore.Components.Endpoints.dll" blazor.web.js blazor.web.js >run.log 2>&1 || fail "the script could not be read" run.log
echo "$sha256  blazor.web.js" | sha256sum --check --quiet || fail "the script is not the one that was checked when this was written: it is not used"

cp blazor.web.js "$script.$$"
mv "$script.$$" "$script"
say "Blazor's script is in place"

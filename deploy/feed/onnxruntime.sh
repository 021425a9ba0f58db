#!/usr/bin/env bash
# Puts Microsoft.ML.OnnxRuntime into the local feed (.feed) where the package registry does not serve it. The npm package below (MIT) carries
# the official C# API of the same release as source, and its native libraries; compiled and packed under the official name, it lets every
# project keep the ordinary PackageReference. Where the registry serves the package, only a marker is left, and the official one is used.
set -euo pipefail

root=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd)
id=Microsoft.ML.OnnxRuntime
version=1.29.0
source=com.github.asus4.onnxruntime@0.4.9
sha512=BkzxduSZ9IkeDP6Q8lz2TFU2ie7hSSvS7ZIfzMooExoq0CNzJnuuGaUJ7IsojBgqO4ouD1jXah8OYyJbCN29Fg==
feed=$root/.feed
package=$feed/$id.$version.nupkg
served=$feed/$id.$version.served

ready() { [ -f "$package" ] || [ -f "$served" ]; }
ready && exit 0

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
say() { printf 'claims: %s\n' "$*" >&2; }
fail() { say "$1"; [ ! -s "${2:-}" ] || tail -n 20 "$2" >&2; exit 1; }

# One start does the work, the others wait. Without flock two may do it at once; the package is moved into place whole, so that is safe too.
mkdir -p "$feed"
if command -v flock >/dev/null; then
  exec 9>"$feed/lock"
  flock 9
  if ready; then exit 0; fi
fi

work=$(mktemp -d)
trap 'rm -rf "$work" "$package.$$"' EXIT
cd "$work"
# Settings of a folder above must not reach these projects, wherever the temporary folder lies.
for file in Directory.Build.props Directory.Build.targets Directory.Packages.props; do echo '<Project />' >"$file"; done

# The throw-away restore has its own package folder: an earlier feed's copy in the shared one would look as if the registry had it.
say "asking the registry for $id $version"
mkdir probe
cat >probe/probe.csproj <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="$id" Version="[$version]" /></ItemGroup>
</Project>
XML
if NUGET_PACKAGES=$work/packages dotnet restore probe --verbosity quiet >probe.log 2>&1 9>&-; then
  touch "$served"
  exit 0
fi
# Any other failure is one of the connection, and says nothing about the package: the project's own restore may do with what is cached.
grep -qE 'NU110[123]' probe.log || { say "the registry does not answer; going on with the packages at hand"; exit 0; }

command -v npm >/dev/null || fail "the registry does not serve $id $version, and npm, which would fetch it, is missing: install Node.js with npm, then try again"
say "not served there; fetching $source with npm (150 MB)"
npm pack "$source" --json --no-update-notifier >npm.log 2>&1 9>&- || fail "npm could not fetch $source" npm.log
grep -qF "sha512-$sha512" npm.log || fail "$source is not the file that was checked when this script was written: nothing of it is used"
tar -xzf ./*.tgz package/Runtime package/Plugins/Linux package/Plugins/Windows package/Plugins/macOS package/LICENSE package/ThirdPartyNotices.txt
rm ./*.tgz

say "compiling and packing $id $version"
cat >package/$id.csproj <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>disable</ImplicitUsings>
    <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
    <GenerateAssemblyInfo>false</GenerateAssemblyInfo>
    <Version>$version</Version>
    <Authors>Microsoft</Authors>
    <Description>ONNX Runtime $version: the official C# API and native libraries, packed locally from $source.</Description>
    <PackageLicenseExpression>MIT</PackageLicenseExpression>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="System.Numerics.Tensors" Version="9.0.0" /><!-- the version of the official package; 10 renamed a method it calls -->
    <Using Include="System.Reflection" />
    <None Include="LICENSE;ThirdPartyNotices.txt" Pack="true" PackagePath="" />
    <None Include="Plugins/Linux/x64/*.so" Pack="true" PackagePath="runtimes/linux-x64/native" />
    <None Include="Plugins/Windows/x64/*.dll" Pack="true" PackagePath="runtimes/win-x64/native" />
    <None Include="Plugins/Windows/arm64/*.dll" Pack="true" PackagePath="runtimes/win-arm64/native" />
    <None Include="Plugins/macOS/arm64/*.dylib" Pack="true" PackagePath="runtimes/osx-arm64/native" />
  </ItemGroup>
</Project>
XML
# The lock must not outlive this script in a build server.
dotnet pack package -c Release -o packed --nologo -clp:ErrorsOnly --disable-build-servers >pack.log 2>&1 9>&- || fail "$id could not be compiled" pack.log

# Copied beside its place first: a move within one file system is atomic.
cp "packed/$id.$version.nupkg" "$package.$$"
mv "$package.$$" "$package"
say "$id $version is in .feed"

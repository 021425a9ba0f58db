# shellcheck shell=bash
# Sourced by ./claims and deploy/test/run.sh: the SDK, the local package feed, and a quiet build that runs only when something changed.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# ONNX Runtime sends telemetry from Linux too unless it is told not to.
export ORT_DISABLE_TELEMETRY=1

say() { printf 'claims: %s\n' "$*" >&2; }

need_sdk() {
  command -v dotnet >/dev/null || { say "the .NET 10 SDK is not installed: see dot.net, then try again"; exit 1; }
  [ -n "${HOME:-}" ] || export HOME=/tmp
  dotnet --list-sdks | grep -q '^10\.' || { say "the .NET SDK 10 is needed; 'dotnet --list-sdks' shows: $(dotnet --list-sdks | tr '\n' ' ')"; exit 1; }
}

# quietly LABEL LOG command… : runs it with a line of progress; shows the log only when it fails
quietly() {
  local label=$1 log=$2 started=$SECONDS; shift 2
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 &
  local pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    [ ! -t 2 ] || printf '\r\033[Kclaims: %s… %ds' "$label" $((SECONDS - started)) >&2
    sleep 0.2
  done
  [ ! -t 2 ] || printf '\r\033[K' >&2
  if wait "$pid"; then
    say "$label: done in $((SECONDS - started)) s"
  else
    grep -E 'error|Error' "$log" | sort -u | head -n 40 >&2 || true
    say "$label failed; the whole log is $log"
    exit 1
  fi
}

prepare_feed() {
  "$root/deploy/feed/onnxruntime.sh" &&
    "$root/deploy/feed/blazor.sh" &&
    "$root/deploy/feed/optional.sh" dapr "the adapter for Dapr is" Dapr.Client
}

# changed STAMP path… : whether any file under the paths is newer than the stamp, or one was added or taken away
changed() {
  local stamp=$1; shift
  [ -f "$stamp" ] || return 0
  [ "$(find "$@" -type f | LC_ALL=C sort | cksum)" = "$(cat "$stamp")" ] || return 0
  [ -n "$(find "$@" -type f -newer "$stamp" -print -quit)" ]
}

# build LABEL project STAMP path…
build() {
  local label=$1 project=$2 stamp=$3; shift 3
  changed "$stamp" "$@" || return 0
  prepare_feed
  quietly "restore packages" "$root/artifacts/log/restore.log" dotnet restore "$project" --verbosity quiet
  mkdir -p "$(dirname "$stamp")"
  find "$@" -type f | LC_ALL=C sort | cksum >"$stamp.new"
  quietly "$label" "$root/artifacts/log/build.log" dotnet build "$project" -c Release --no-restore --nologo --verbosity quiet
  mv "$stamp.new" "$stamp"
}

sources=("$root/services" "$root/shared" "$root/adapters" "$root/Directory.Build.props" "$root/Directory.Packages.props")

build_cli() { build "build" "$root/services/Cli/Claims.Cli.csproj" "$root/artifacts/stamp/cli" "${sources[@]}"; }
build_all() {
  "$root/deploy/feed/optional.sh" testcontainers "Testcontainers is (the docker command line takes its place)" Testcontainers.PostgreSql Testcontainers.RabbitMq
  build "build everything" "$root/Claims.sln" "$root/artifacts/stamp/all" "${sources[@]}" "$root/tests"
}

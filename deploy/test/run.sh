#!/usr/bin/env bash
# Every test, against a real broker and database. Last line: "N passed, N failed, N skipped".
#   run.sh [project name part…]     only the test projects whose name holds one of the parts
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/deploy/build.sh"

infrastructure=$root/deploy/test/infrastructure.sh
docker=$root/deploy/docker
work=$(mktemp -d "${TMPDIR:-/tmp}/claims-test.XXXXXX")
# The servers run as users of their own, who must be able to come in.
chmod 755 "$work"
engine=
finish() {
  "$infrastructure" down "$work/servers"
  [ -z "$engine" ] || "$docker/engine.sh" stop
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

"$infrastructure" install
"$root/deploy/test/browser.sh"
build_all
"$infrastructure" up "$work/servers" || { cat "$work"/servers/*.log >&2; [ "${CI:-}" != true ] || exit 1; }
while IFS= read -r line; do export "${line?}"; done <"$work/servers/env"
# On CI nothing about RabbitMQ or PostgreSQL may be skipped: the tests then fail instead.
[ "${CI:-}" != true ] || export CLAIMS_TEST_REQUIRE_SERVERS=1
# Real public claims, where they lie beside the checkout.
[ -n "${CLAIMS_DATA:-}" ] || [ ! -f "$root/../shared/data/MANIFEST.md" ] || export CLAIMS_DATA=$root/../shared/data
export CLAIMS_CLI=$root/artifacts/bin/Claims.Cli/release/claims.dll

passed=0 failed=0 skipped=0
run() { # run NAME: one test program, its counts added up
  local name=$1 log=$work/$1.log started=$SECONDS
  dotnet "$root/artifacts/bin/$name/release/$name.dll" -noLogo -noColor >"$log" 2>&1
  local code=$? total errors bad skip
  read -r total errors bad skip < <(sed -n 's/.*Total: \([0-9]*\), Errors: \([0-9]*\), Failed: \([0-9]*\), Skipped: \([0-9]*\).*/\1 \2 \3 \4/p' "$log" | tail -n 1)
  if [ -z "${total:-}" ]; then total=1 errors=0 bad=1 skip=0; fi
  bad=$((bad + errors))
  [ "$bad" -gt 0 ] || [ "$code" = 0 ] || [ "$total" = 0 ] || bad=1
  passed=$((passed + total - bad - skip)) failed=$((failed + bad)) skipped=$((skipped + skip))
  printf '%-34s %5d passed %3d failed %3d skipped  %4d s\n' "$name" $((total - bad - skip)) "$bad" "$skip" $((SECONDS - started))
  grep '\[SKIP\]' -A 1 "$log" || true
  grep '^measured: ' "$log" || true
  [ "$bad" = 0 ] || cat "$log"
}

# An engine and the images of the servers. Where there is none, that is said, and what needs one is skipped.
prepare_containers() {
  docker version >/dev/null 2>&1 || engine=ours
  if ! "$docker/engine.sh" install || ! "$docker/engine.sh" start; then
    say "no Docker engine can be had here: the compose tests are skipped, the others run on the servers that are installed"
    engine=
    return 0
  fi
  "$docker/local-images/build.sh"
}

prepare_services() {
  docker version >/dev/null 2>&1 || return 0
  (quietly "images of the services" "$work/images.log" "$docker/images.sh" test-1) &&
    (quietly "images of the next version" "$work/images-next.log" "$docker/images.sh" test-2)
}

# What starts containers comes last: it takes all that the machine has.
with_containers='Claims\.(EndToEnd|Containers)\.Tests$'
names=$(cd "$root/tests" && printf '%s\n' *.Tests)
for name in $(grep -Ev "$with_containers" <<<"$names") Claims.EndToEnd.Tests Claims.Containers.Tests; do
  if [ $# -gt 0 ]; then
    wanted=; for part in "$@"; do [[ $name != *"$part"* ]] || wanted=1; done
    [ -n "$wanted" ] || continue
  fi
  if [[ $name =~ $with_containers ]] && [ -z "${prepared:-}" ]; then
    prepared=1
    prepare_containers || failed=$((failed + 1))
  fi
  if [ "$name" = Claims.Containers.Tests ]; then
    prepare_services || failed=$((failed + 1))
    # With containers at hand, the servers of these tests are containers too.
    ! docker version >/dev/null 2>&1 || unset CLAIMS_TEST_RABBITMQ CLAIMS_TEST_RABBITMQ_API CLAIMS_TEST_POSTGRES
  fi
  run "$name"
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]

#!/usr/bin/env bash
# What the browser tests need: Chromium, and axe-core in .feed. What cannot be had is said; its tests are then skipped, or fail on CI.
set -euo pipefail
root=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd)
axe="axe-core@4.14.1"
feed=$root/.feed
say() { echo "claims: $*" >&2; }

if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "installing chromium"
    apt-get update -qq >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation >/dev/null || say "chromium could not be installed"
  else
    say "no Chromium (install it, or run as root on Debian); the browser tests are skipped"
  fi
fi

[ ! -f "$feed/axe.min.js" ] || exit 0
command -v npm >/dev/null || { say "npm is missing, which would fetch axe-core; the tests of accessibility are skipped"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
say "fetching $axe with npm"
if ! npm pack "$axe" --silent --no-update-notifier >npm.log 2>&1; then
  say "$axe could not be fetched; the tests of accessibility are skipped"
  exit 0
fi
tar -xzf ./*.tgz package/axe.min.js
mkdir -p "$feed"
mv package/axe.min.js "$feed/axe.min.js"

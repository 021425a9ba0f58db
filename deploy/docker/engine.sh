#!/usr/bin/env bash
# A Docker engine for machines without one, from Debian packages.
#   engine.sh install   engine, Compose 2 and buildx, when root on Debian and something is missing
#   engine.sh start     starts dockerd where none answers; what runs already is used as it is
#   engine.sh stop      stops the dockerd that `start` started, and no other
# Ends with 1 and the reason where that cannot be done here.
set -euo pipefail

state=${CLAIMS_ENGINE_STATE:-/var/lib/claims-docker}
pid=$state/dockerd.pid
log=$state/dockerd.log

say() { printf 'claims: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
answers() { docker version --format '{{.Server.Version}}' >/dev/null 2>&1; }
may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

install() {
  local missing=()
  answers || command -v dockerd >/dev/null || missing+=(docker.io iptables)
  command -v debootstrap >/dev/null || missing+=(debootstrap)
  if [ ${#missing[@]} -gt 0 ]; then
    may_install || fail "not installed: ${missing[*]} (install them, or run as root on Debian)"
    say "installing ${missing[*]}"
    apt-get update -qq >/dev/null
    # `start` starts the engine: the package must not start one of its own.
    DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  fi
  if ! docker compose version >/dev/null 2>&1 || ! docker buildx version >/dev/null 2>&1; then
    may_install || fail "not installed: docker compose 2 and docker buildx (install them, or run as root on Debian)"
    install_plugins
  fi
}

# Debian 12 has neither plugin. Those of Debian 13 need nothing but its C library; they are fetched past the system's own package lists, which stay as they are.
install_plugins() {
  say "installing docker compose and docker buildx of Debian 13"
  local work mirror; work=$(mktemp -d)
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror trixie main" >"$work/sources.list"
  mkdir -p "$work/lists/partial" "$work/cache"
  chmod -R a+rX "$work"
  local apt=(apt-get -qq -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=root)
  "${apt[@]}" update >/dev/null
  (cd "$work" && "${apt[@]}" download docker-compose/trixie docker-buildx/trixie >/dev/null)
  dpkg --install "$work"/*.deb >/dev/null
  rm -rf "$work"
}

start() {
  if answers; then return 0; fi
  command -v dockerd >/dev/null || fail "no Docker engine answers and none is installed: $0 install"
  [ "$(id -u)" = 0 ] || fail "no Docker engine answers, and only root may start one"
  mkdir -p "$state"
  say "starting dockerd (log: $log)"
  setsid dockerd --data-root "$state/data" --pidfile "$pid" >"$log" 2>&1 </dev/null &
  for _ in $(seq 120); do
    if answers; then return 0; fi
    kill -0 $! 2>/dev/null || break
    sleep 0.5
  done
  tail -n 5 "$log" >&2
  fail "dockerd does not start on this machine; the last lines of its log stand above"
}

stop() {
  [ -f "$pid" ] || return 0
  local process; process=$(cat "$pid")
  kill "$process" 2>/dev/null || return 0
  for _ in $(seq 60); do kill -0 "$process" 2>/dev/null || return 0; sleep 0.5; done
  fail "dockerd ($process) does not stop"
}

case "${1:-}" in
  install | start | stop) "$1" ;;
  *) sed -n '3,6p' "$0" >&2; exit 2 ;;
esac

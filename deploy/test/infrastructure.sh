#!/usr/bin/env bash
# A RabbitMQ node and a PostgreSQL server of the tests' own, on free loopback ports, in a folder that goes away.
#   infrastructure.sh install     Debian packages, when root on Debian and something is missing
#   infrastructure.sh up DIR      start both in DIR; writes DIR/env with CLAIMS_TEST_RABBITMQ, CLAIMS_TEST_RABBITMQ_API, CLAIMS_TEST_RABBITMQ_METRICS and CLAIMS_TEST_POSTGRES
#   infrastructure.sh down DIR    stop both
# What cannot be had is said on stderr and left out of DIR/env: its tests are skipped with that reason.
set -euo pipefail

rabbit=/usr/lib/rabbitmq/bin/rabbitmq-server
pg_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }
say() { echo "claims: $*" >&2; }

install() {
  local missing=()
  [ -x "$rabbit" ] || missing+=(rabbitmq-server)
  [ -n "$(pg_bin)" ] || missing+=(postgresql)
  /usr/bin/python3 -c 'import pika' 2>/dev/null || missing+=(python3-pika)
  [ -x /usr/bin/promtool ] || missing+=(prometheus)
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    say "not installed: ${missing[*]} (install them, or run as root on Debian); the tests that need them are skipped"
    return 0
  fi
  say "installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  # No package may start its own server: the tests bring theirs.
  printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d.claims
  chmod +x /usr/sbin/policy-rc.d.claims
  local policy=
  [ -e /usr/sbin/policy-rc.d ] || { ln -s policy-rc.d.claims /usr/sbin/policy-rc.d; policy=ours; }
  apt-get update -qq >/dev/null
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  [ -z "$policy" ] || rm -f /usr/sbin/policy-rc.d
  rm -f /usr/sbin/policy-rc.d.claims
}

free_port() { /usr/bin/python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])' 2>/dev/null || echo $((20000 + RANDOM % 20000)); }
as() { # as USER command…: drop from root to the service's own user, else run as whoever this is
  local user=$1; shift
  if [ "$(id -u)" = 0 ]; then runuser -u "$user" -- "$@"; else "$@"; fi
}

up_postgres() {
  local dir=$1 bin port; bin=$(pg_bin)
  [ -n "$bin" ] || return 0
  port=$(free_port); mkdir -p "$dir/pg"; [ "$(id -u)" != 0 ] || chown postgres "$dir/pg"
  as postgres "$bin/initdb" -D "$dir/pg/data" -U claims --auth=trust --encoding=UTF8 --locale=C.UTF-8 >"$dir/pg.log" 2>&1
  as postgres "$bin/pg_ctl" -D "$dir/pg/data" -l "$dir/pg/server.log" -w -t 60 -o "-p $port -k $dir/pg -c listen_addresses=127.0.0.1 -c max_connections=300" start >>"$dir/pg.log" 2>&1
  echo "CLAIMS_TEST_POSTGRES=Host=127.0.0.1;Port=$port;Username=claims;Database=postgres" >>"$dir/env"
}

up_rabbit() {
  local dir=$1 port api metrics epmd
  [ -x "$rabbit" ] || return 0
  port=$(free_port); api=$(free_port); metrics=$(free_port); epmd=$(free_port); mkdir -p "$dir/rabbit"
  cat >"$dir/rabbit/rabbitmq.conf" <<CONF
listeners.tcp.1 = 127.0.0.1:$port
log.file.level = warning
disk_free_limit.absolute = 100MB
management.tcp.ip = 127.0.0.1
management.tcp.port = $api
prometheus.tcp.ip = 127.0.0.1
prometheus.tcp.port = $metrics
CONF
  cat >"$dir/rabbit/run" <<RUN
#!/bin/sh
export HOME=$dir/rabbit RABBITMQ_NODENAME=claims$port@localhost RABBITMQ_MNESIA_BASE=$dir/rabbit/mnesia RABBITMQ_LOG_BASE=$dir/rabbit/log
export RABBITMQ_CONFIG_FILE=$dir/rabbit/rabbitmq.conf RABBITMQ_ENABLED_PLUGINS_FILE=$dir/rabbit/plugins RABBITMQ_DIST_PORT=$(free_port) ERL_EPMD_PORT=$epmd ERL_EPMD_ADDRESS=127.0.0.1
export RABBITMQ_CONF_ENV_FILE=$dir/rabbit/none RABBITMQ_PID_FILE=$dir/rabbit/pid
exec $rabbit
RUN
  echo "$epmd" >"$dir/rabbit/epmd"
  echo '[rabbitmq_management,rabbitmq_prometheus].' >"$dir/rabbit/plugins"; chmod +x "$dir/rabbit/run"
  [ "$(id -u)" != 0 ] || chown -R rabbitmq "$dir/rabbit"
  (as rabbitmq "$dir/rabbit/run" >"$dir/rabbit.log" 2>&1 & echo $! >"$dir/rabbit.pid")
  for _ in $(seq 480); do
    if grep -q 'Starting broker\.\.\. completed\|completed with' "$dir/rabbit.log" 2>/dev/null; then
      echo "CLAIMS_TEST_RABBITMQ=amqp://guest:guest@127.0.0.1:$port/" >>"$dir/env"
      echo "CLAIMS_TEST_RABBITMQ_METRICS=http://127.0.0.1:$metrics/" >>"$dir/env"
      echo "CLAIMS_TEST_RABBITMQ_API=http://guest:guest@127.0.0.1:$api/" >>"$dir/env"
      return 0
    fi
    sleep 0.25
  done
  say "RabbitMQ did not start; see $dir/rabbit.log"
  tail -n 20 "$dir/rabbit.log" >&2
  return 1
}

up() {
  mkdir -p "$1"; chmod 755 "$1"; : >"$1/env"
  up_postgres "$1"
  up_rabbit "$1"
}

down() {
  local bin; bin=$(pg_bin)
  [ ! -d "$1/pg/data" ] || as postgres "$bin/pg_ctl" -D "$1/pg/data" -m immediate stop >/dev/null 2>&1 || true
  [ ! -f "$1/rabbit.pid" ] || pkill -f "$1/rabbit" 2>/dev/null || true
  # Erlang's port mapper outlives its node, and dies only once no node is left.
  if [ -f "$1/rabbit/epmd" ]; then
    for _ in $(seq 20); do ERL_EPMD_PORT=$(cat "$1/rabbit/epmd") epmd -kill >/dev/null 2>&1 && break; sleep 0.25; done
  fi
}

case "${1:-}" in
  install) install ;;
  up) up "${2:?folder}" ;;
  down) down "${2:?folder}" ;;
  *) sed -n '2,6p' "$0" >&2; exit 2 ;;
esac

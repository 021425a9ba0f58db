#!/usr/bin/env bash
# A real Kubernetes node on this machine: control plane and kubelet 1.20 on a Docker engine that is running, everything on loopback or on the
# engine's bridge. It has no DNS, no metrics server and nobody who enforces network policies.
#   node.sh up      needs build.sh before; KUBECONFIG is then /var/tmp/claims-node/run/kubeconfig
#   node.sh down    ends what `up` started and takes back what it changed
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=/var/tmp/claims-node
run=$work/run
bin=$work/bin
bridge=$(docker network inspect bridge --format '{{(index .IPAM.Config 0).Gateway}}')
pods=$(docker network inspect bridge --format '{{(index .IPAM.Config 0).Subnet}}')
services=10.213.0.0/24
say() { echo "node: $*" >&2; }

start() { # start NAME command…: in the background, with a log and a pid of its own
  local name=$1; shift
  setsid nohup "$@" >"$run/$name.log" 2>&1 </dev/null &
  echo $! >"$run/$name.pid"
}
await() { # await WHAT command…: until the command succeeds, a minute at most
  local what=$1; shift
  for _ in $(seq 300); do if "$@" >/dev/null 2>&1; then return 0; fi; sleep 0.2; done
  say "$what does not come up; see $run/*.log"
  exit 1
}
api() { curl -sk -H 'Authorization: Bearer local-admin' "https://127.0.0.1:16443$1"; }
api_ready() { [ "$(api /readyz)" = ok ]; }
node_ready() { api /api/v1/nodes/node1 | jq -e '.status.conditions[] | select(.type == "Ready" and .status == "True")'; }

control_plane() {
  openssl genrsa -out "$run/sa.key" 2048 2>/dev/null
  openssl rsa -in "$run/sa.key" -pubout -out "$run/sa.pub" 2>/dev/null
  echo 'local-admin,admin,admin,system:masters' >"$run/tokens.csv"
  cat >"$run/kubeconfig" <<CONFIG
apiVersion: v1
kind: Config
clusters: [{name: local, cluster: {server: "https://127.0.0.1:16443", insecure-skip-tls-verify: true}}]
users: [{name: admin, user: {token: local-admin}}]
contexts: [{name: local, context: {cluster: local, user: admin}}]
current-context: local
CONFIG
  start etcd etcd --data-dir "$run/etcd" --listen-client-urls http://127.0.0.1:12379 --advertise-client-urls http://127.0.0.1:12379 \
    --listen-peer-urls http://127.0.0.1:12380 --unsafe-no-fsync
  start apiserver "$bin/kube-apiserver" --etcd-servers=http://127.0.0.1:12379 --bind-address=127.0.0.1 --advertise-address=127.0.0.1 \
    --secure-port=16443 --insecure-port=0 --cert-dir="$run/certs" --service-cluster-ip-range="$services" --token-auth-file="$run/tokens.csv" \
    --authorization-mode=Node,RBAC --allow-privileged=true --endpoint-reconciler-type=none --kubelet-preferred-address-types=InternalIP \
    --service-account-issuer=https://kubernetes.default.svc --service-account-key-file="$run/sa.pub" --service-account-signing-key-file="$run/sa.key"
  await "the API server" api_ready
  start controllers "$bin/kube-controller-manager" --kubeconfig="$run/kubeconfig" --service-account-private-key-file="$run/sa.key" --leader-elect=false \
    --bind-address=127.0.0.1 --port=0 --secure-port=16257 --cert-dir="$run/certs-controllers" --controllers='*,-nodeipam,-cloud-node-lifecycle,-route,-service'
  start scheduler "$bin/kube-scheduler" --kubeconfig="$run/kubeconfig" --leader-elect=false --bind-address=127.0.0.1 --port=0 --secure-port=16259 \
    --cert-dir="$run/certs-scheduler"
}

# kubelet asks for a negative out-of-memory score, which a machine without CAP_SYS_RESOURCE refuses: a runtime that asks for 0 instead.
clamp_scores() {
  if sh -c 'echo -1 >/proc/self/oom_score_adj' 2>/dev/null; then return 0; fi
  [ ! -e /etc/docker/daemon.json ] || { say "/etc/docker/daemon.json is there already; give its engine a runtime like $here/runc-clamp as default, then try again"; exit 1; }
  mkdir -p /etc/docker
  jq -n --arg path "$here/runc-clamp" '{ runtimes: { clamp: { path: $path } }, "default-runtime": "clamp" }' >/etc/docker/daemon.json
  touch "$run/clamped"
  kill -HUP "$(pidof -s dockerd)"
  sleep 1
}

kubelet() {
  docker image inspect claims-node/pause:1 >/dev/null 2>&1 ||
    tar -C "$work/lent" -c pause | docker import -c 'ENTRYPOINT ["/pause"]' - claims-node/pause:1 >/dev/null
  # A server that refuses at once: names that are in no file are not waited for.
  echo 'nameserver 127.0.0.1' >"$run/resolv.conf"
  cat >"$run/kubelet.yaml" <<CONFIG
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
address: $bridge
port: 20250
readOnlyPort: 0
healthzPort: 20248
healthzBindAddress: 127.0.0.1
authentication: { anonymous: { enabled: true }, webhook: { enabled: false } }
authorization: { mode: AlwaysAllow }
cgroupDriver: cgroupfs
failSwapOn: false
evictionHard: { memory.available: "100Mi" }
imageGCHighThresholdPercent: 100
resolvConf: $run/resolv.conf
clusterDomain: cluster.local
nodeStatusUpdateFrequency: 4s
CONFIG
  start kubelet "$bin/kubelet" --config="$run/kubelet.yaml" --kubeconfig="$run/kubeconfig" --root-dir="$run/kubelet" --cert-dir="$run/certs-kubelet" \
    --hostname-override=node1 --node-ip="$bridge" --container-runtime=docker --pod-infra-container-image=claims-node/pause:1 --network-plugin=
  await "the node" node_ready
  start proxy "$bin/kube-proxy" --kubeconfig="$run/kubeconfig" --hostname-override=node1 --proxy-mode=iptables --cluster-cidr="$pods" \
    --bind-address=127.0.0.1 --healthz-bind-address=127.0.0.1:20256 --metrics-bind-address=127.0.0.1:20249 --nodeport-addresses=127.0.0.0/8 \
    --conntrack-max-per-core=0 --conntrack-tcp-timeout-established=0 --conntrack-tcp-timeout-close-wait=0
}

up() {
  local started=$SECONDS
  [ ! -e "$run" ] || { say "$run is there already: $0 down"; exit 1; }
  mkdir -p "$run/etcd"
  control_plane
  clamp_scores
  kubelet
  say "a node is ready after $((SECONDS - started)) s: export KUBECONFIG=$run/kubeconfig"
}

down() {
  local name rules chains table
  for name in kubelet proxy scheduler controllers apiserver etcd; do
    [ ! -f "$run/$name.pid" ] || kill "$(cat "$run/$name.pid")" 2>/dev/null || true
  done
  for _ in $(seq 100); do cat "$run"/*.pid 2>/dev/null | xargs --no-run-if-empty ps -o pid= -p >/dev/null 2>&1 || break; sleep 0.2; done
  # Some are being removed already.
  docker ps --all --quiet --filter name=k8s_ | xargs --no-run-if-empty docker rm --force >/dev/null 2>&1 || true
  awk -v run="$run" 'index($2, run) == 1 { print $2 }' /proc/mounts | sort --reverse | xargs --no-run-if-empty umount --lazy
  [ ! -x "$bin/kube-proxy" ] || "$bin/kube-proxy" --cleanup >/dev/null 2>&1 || true
  # What --cleanup leaves: every rule that leads into a chain of Kubernetes', then the chains.
  for table in nat filter mangle; do
    mapfile -t rules < <(iptables -t "$table" -S | sed -n '/-j KUBE-/s/^-A //p')
    for rule in "${rules[@]}"; do xargs -a <(echo "$rule") iptables -t "$table" -D; done
    mapfile -t chains < <(iptables -t "$table" -S | awk '/^-N KUBE-/ { print $2 }')
    for name in "${chains[@]}"; do iptables -t "$table" -F "$name"; done
    for name in "${chains[@]}"; do iptables -t "$table" -X "$name"; done
  done
  if [ -e "$run/clamped" ]; then
    echo '{ "default-runtime": "runc" }' >/etc/docker/daemon.json
    kill -HUP "$(pidof -s dockerd)" 2>/dev/null || true
    sleep 1
    rm /etc/docker/daemon.json
  fi
  rm -rf "$run"
}

case "${1:-}" in
  up | down) "$1" ;;
  *) sed -n '4,5p' "$0" >&2; exit 2 ;;
esac

#!/usr/bin/env bash
# Builds the programs of a Kubernetes node from Debian's own source package (1.20.2), with Debian's Go: no image and no binary is fetched.
# About five minutes on two cores; what is built already is left alone.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=/var/tmp/claims-node
programs=(kube-apiserver kube-controller-manager kube-scheduler kubelet kube-proxy)
say() { echo "node: $*" >&2; }

built() { local name; for name in "${programs[@]/#/bin/}" lent/pause; do [ -x "$work/$name" ] || return 1; done; }
if built; then exit 0; fi
if [ "$(id -u)" != 0 ] || [ ! -f /etc/apt/sources.list.d/debian.sources ]; then
  say "needs root on Debian 12, whose packages it is made from"
  exit 1
fi

mkdir -p "$work/bin" "$work/home" "$work/apt/lists/partial"
export DEBIAN_FRONTEND=noninteractive
say "installing Go, etcd and build tools from Debian"
apt-get install -y -qq --no-install-recommends golang-go golang-github-modern-go-reflect2-dev etcd-server dpkg-dev gcc make rsync jq iptables conntrack >"$work/apt.log" 2>&1 || { tail -n 20 "$work/apt.log" >&2; exit 1; }

# The machine's own mirror, asked for sources too, with lists of its own: the system's are not touched.
mirror=$(awk '/^URIs:/ { print $2; exit }' /etc/apt/sources.list.d/debian.sources)
echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror bookworm main" >"$work/apt/sources.list"
apt=(apt-get -qq -o "Dir::Etc::sourcelist=$work/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null -o "Dir::State::lists=$work/apt/lists" -o APT::Sandbox::User=root)
cd "$work"
"${apt[@]}" update
say "fetching the source of Kubernetes"
"${apt[@]}" source --download-only kubernetes >/dev/null
rm -rf kubernetes-1.20.2 debian
tar -xf kubernetes_*.orig.tar.gz
tar -xJf kubernetes_*.debian.tar.xz
cd kubernetes-1.20.2
grep -v '^#' ../debian/patches/series | while read -r patch; do patch -p1 -N -s <"../debian/patches/$patch"; done

# Its copy of this package walks maps in a way that Debian's Go answers with broken memory.
rm vendor/github.com/modern-go/reflect2/*
cp /usr/share/gocode/src/github.com/modern-go/reflect2/*.{go,s} vendor/github.com/modern-go/reflect2/

say "compiling ${programs[*]}"
started=$SECONDS
# Its build scripts want the sources inside a GOPATH; every dependency is in the package, so that nothing is asked of a module proxy.
mkdir -p .go/src/k8s.io
ln -sfn ../../.. .go/src/k8s.io/kubernetes
export GOPATH=$PWD/.go GOCACHE=$work/cache HOME=$work/home GOPROXY=off CGO_ENABLED=0 KUBE_GIT_VERSION=v1.20.2 KUBE_STATIC_OVERRIDES=kubelet GOLDFLAGS='-s -w'
make WHAT="${programs[*]/#/cmd/}" >"$work/build.log" 2>&1 || { tail -n 20 "$work/build.log" >&2; exit 1; }
for program in "${programs[@]}"; do cp -L "_output/bin/$program" "$work/bin/"; done
mkdir -p "$work/lent"
gcc -Os -static -s -o "$work/lent/pause" "$here/pause.c"
built
say "built in $((SECONDS - started)) s"
cd "$work"
rm -rf kubernetes-1.20.2 debian cache .go

#!/usr/bin/env bash
# Prove that `make test` and `make run` work from a clean checkout on a bare Debian 12 that holds
# only Python 3.11, venv and make. Needs root, debootstrap, git; for `run` also Xvfb and xdotool.
#
#   packaging/try-bare.sh [test|run|all] [ROOT]     default: all, in a new folder removed at the end
#
# The package sources of this machine (apt, pip) are handed through as they are.
set -euo pipefail
cd "$(dirname "$0")/.."
part=${1:-all}
root=${2:-}
keep=yes
if [ -z "$root" ]; then root=$(mktemp -d); keep=no; fi
display=:$((100 + $$ % 400))
xvfb=
job=

finish() {
    [ -z "$job" ] || kill -- "-$job" 2>/dev/null || true
    [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
    # Innermost mounts first; lazily, because the ended window may still hold a file.
    awk -v root="$root/" 'index($2, root) == 1 {print $2}' /proc/mounts | sort -r |
        while read -r place; do umount -l "$place"; done
    [ "$keep" = yes ] || rm -rf --one-file-system "$root"
}
trap finish EXIT

share() {  # PATH: show a file or folder of this machine, read-only, at the same place in the root
    [ -e "$1" ] || return 0
    if [ -d "$1" ]; then mkdir -p "$root$1"; else mkdir -p "$root$(dirname "$1")"; touch "$root$1"; fi
    mount --bind "$1" "$root$1"
    mount -o remount,bind,ro "$root$1"
}

make_root() {
    local mirror proxy
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Codename: bookworm' | head -1)
    proxy=$(apt-config dump --format '%v' Acquire::http::Proxy)
    http_proxy=${proxy:-${http_proxy:-}} debootstrap --variant=minbase bookworm "$root" "$mirror"
}

install_python() {  # by apt, since debootstrap does not resolve what python3.11-venv asks for
    inside apt-get update -qq
    inside apt-get install -y -qq --no-install-recommends python3.11 python3.11-venv make
}

hand_through_apt() {
    rm -rf "$root/etc/apt/sources.list" "$root/etc/apt/sources.list.d"
    cp -a /etc/apt/. "$root/etc/apt/"
    cp -a /usr/share/keyrings/. "$root/usr/share/keyrings/"
    cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
}

hand_through_pip() {  # after Python: a certificate file shown here must not be in apt's way
    local file
    for file in /etc/pip.conf "$HOME/.config/pip/pip.conf" "$HOME/.pip/pip.conf"; do
        [ -f "$file" ] && install -D -m 600 "$file" "$root${file/#$HOME//root}"
    done
    # Certificates and local package folders that pip or the environment name; an index in
    # `simple` links to files beside it.
    { cat /etc/pip.conf "$HOME/.config/pip/pip.conf" 2>/dev/null; env | grep '^PIP_'; } |
        grep -oE '(^|[ =]|file://)/[^ ]+' | sed -E 's#^[ =]##; s#^file://##; s#/simple/?$##' | sort -u |
        while read -r place; do share "$place"; done
}

inside() {  # COMMAND...: run in the checkout inside the root, as its root user
    local settings
    mapfile -t settings < <(env | grep -iE '^(PIP_|https?_proxy=|no_proxy=|DISPLAY=)')
    chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        "${settings[@]}" sh -c 'cd /checkout 2>/dev/null; exec "$@"' sh "$@"
}

fresh_checkout() {
    rm -rf "$root/checkout"
    mkdir "$root/checkout"
    git archive HEAD | tar -x -C "$root/checkout"
}

try_run() {
    mkdir -p "$root/tmp/.X11-unix"
    Xvfb "$display" -screen 0 1366x768x24 >/dev/null 2>&1 &
    xvfb=$!
    until [ -S "/tmp/.X11-unix/X${display#:}" ]; do kill -0 "$xvfb"; sleep 0.2; done
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
    export DISPLAY=$display
    set -m; inside make run & job=$!; set +m
    local deadline=$((SECONDS + 900))
    until xdotool search --onlyvisible --name '^PeerDesk$' >/dev/null 2>&1; do
        kill -0 "$job" 2>/dev/null || { echo "make run ended before a window was seen"; return 1; }
        [ $SECONDS -lt $deadline ] || { echo "no window within 15 minutes"; return 1; }
        sleep 1
    done
    echo "make run: the PeerDesk window is on the screen"
}

[ -x "$root/usr/bin/apt-get" ] || make_root
hand_through_apt
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"  # with its memory, where tests keep their vaults
mount --make-rslave "$root/dev"   # what is unmounted there at the end stays here
[ -x "$root/usr/bin/make" ] || install_python
hand_through_pip
fresh_checkout
case $part in
    test) inside make test ;;
    run) try_run ;;
    all) inside make test && fresh_checkout && try_run ;;
    *) sed -n '2,8p' "$0"; exit 2 ;;
esac

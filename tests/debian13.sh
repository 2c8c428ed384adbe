#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The two commands of the README in a minimal Debian 13 (Qt 6.8) in build/debian13, on a copy of what is
# committed. As root. A second run takes the Debian that is there.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
debian="$root/build/debian13"
# shellcheck source=installer/packages.sh
. "$root/installer/packages.sh"
[ "$(id -u)" -eq 0 ] || fail "run this as root"
install_packages debootstrap git

leave() {
    for folder in dev/shm dev proc; do
        umount -l "$debian/$folder" 2>/dev/null || true
    done
}
trap leave EXIT
trap 'exit 1' HUP INT TERM

if [ ! -e "$debian/complete" ]; then
    say "fetching a minimal Debian 13"
    rm -rf "$debian"
    mkdir -p "$debian"
    debootstrap --variant=minbase trixie "$debian" >"$root/build/debian13.log"
    touch "$debian/complete"
fi
mount -t proc proc "$debian/proc"
mount --rbind /dev "$debian/dev"
mkdir -p "$debian/guide"
git -C "$root" archive HEAD | tar -x -C "$debian/guide"
inside() {
    chroot "$debian" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 sh -c "cd /guide && $*"
}
inside sh installer/run.sh --check
inside sh installer/run.sh --handout /tmp/handout.pdf
[ -s "$debian/tmp/handout.pdf" ] || fail "there is no handout"
inside sh tests/run.sh "$@"

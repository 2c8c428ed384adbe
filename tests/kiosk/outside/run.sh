#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# run.sh GUIDE SCRIPT [ARGUMENTS]: runs a script of this folder against the program as a kiosk, as an
# ordinary user (the compositor refuses root), on a bus and in a home of its own. What is missing is
# named, and is a failure.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
reader=$(CDPATH='' cd -- "$here/../../accessibility/outside" && pwd)
# Debian's own, whatever else stands first in the path: its modules are packages of Debian.
python=/usr/bin/python3

need() {
    package=$1
    shift
    "$@" >/dev/null 2>&1 && return
    printf '%s\n' "serostim-guide: the package $package is missing: apt-get install $package" >&2
    exit 1
}
need python3 test -x "$python"
need python3-gi "$python" -c 'import gi'
need gir1.2-atspi-2.0 "$python" -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi'
need at-spi2-core test -x /usr/libexec/at-spi-bus-launcher
need dbus-daemon command -v dbus-run-session
need libx11-6 "$python" -c 'import ctypes; ctypes.CDLL("libX11.so.6")'
need xvfb command -v Xvfb
need cage command -v cage
need xwayland command -v Xwayland
need xserver-xorg-core test -f /usr/lib/xorg/modules/input/inputtest_drv.so
need xserver-xorg-video-dummy test -f /usr/lib/xorg/modules/drivers/dummy_drv.so
need xdotool command -v xdotool
need xclip command -v xclip
need strace command -v strace

guide=$1
script=$2
shift 2
case $script in */*) ;; *) script=$here/$script ;; esac
work=$(mktemp -d)
leave() { rm -rf "$work" 2>/dev/null || true; }
trap leave EXIT
trap 'exit 1' HUP INT TERM
mkdir "$work/guide" "$work/scripts"
mkdir -m 700 "$work/home" "$work/runtime" "$work/state" "$work/tmp"
# Another account may not be allowed to look into the build folder.
mkdir "$work/guide/bin"
cp "$guide" "$(dirname -- "$guide")/serostim-guide-voice" "$work/guide/bin/"
cp -R "$(dirname -- "$guide")/../share" "$work/guide/share"
cp "$here"/*.py "$reader"/reader.py "$work/scripts/"
chmod -R a+rX "$work/guide" "$work/scripts"
chmod 755 "$work"
mkdir -p -m 1777 /tmp/.X11-unix
as_nobody=
if [ "$(id -u)" -eq 0 ]; then
    chown -R nobody "$work/home" "$work/runtime" "$work/state" "$work/tmp"
    as_nobody="setpriv --reuid=nobody --regid=nogroup --clear-groups"
fi

# Nothing of the person's desktop comes in.
cd "$work/tmp"
# shellcheck disable=SC2086  # words of a command
env -i PATH="/usr/bin:/bin" HOME="$work/home" TMPDIR="$work/tmp" \
    XDG_CONFIG_HOME="$work/home/.config" XDG_CACHE_HOME="$work/home/.cache" \
    XDG_RUNTIME_DIR="$work/runtime" STATE_DIRECTORY="$work/state" LC_ALL=C.UTF-8 TZ=America/New_York \
    ${GUIDE_ROUNDS:+GUIDE_ROUNDS="$GUIDE_ROUNDS"} \
    PYTHONPATH="$work/scripts" PYTHONDONTWRITEBYTECODE=1 \
    $as_nobody dbus-run-session -- "$python" "$work/scripts/${script##*/}" "$work/guide/bin/serostim-guide" "$@"

# SPDX-License-Identifier: Apache-2.0
# For the run.sh of tests that meet the running program from outside, which set `here` and source this:
# takes GUIDE SCRIPT off their arguments and makes the folder `work`, which goes when they end. What is
# missing is named, and is a failure.
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154  # variables of and for whoever sources this

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

guide=$1
script=$2
case $script in */*) ;; *) script=$here/$script ;; esac
work=$(mktemp -d)
end_programs() { :; }
leave() {
    end_programs
    rm -rf "$work" 2>/dev/null || true
}
trap leave EXIT
trap 'exit 1' HUP INT TERM

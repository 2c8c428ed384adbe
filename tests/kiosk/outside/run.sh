#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# run.sh GUIDE SCRIPT [ARGUMENTS]: runs a script of this folder against the program as a kiosk, as an
# ordinary user (the compositor refuses root), on a bus and in a home of its own. What is missing is
# named, and is a failure.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
reader=$(CDPATH='' cd -- "$here/../../accessibility/outside" && pwd)
# shellcheck source=../../support/outside.sh source-path=SCRIPTDIR
. "$here/../../support/outside.sh"
shift 2
need cage command -v cage
need xwayland command -v Xwayland
need xserver-xorg-core test -f /usr/lib/xorg/modules/input/inputtest_drv.so
need xserver-xorg-video-dummy test -f /usr/lib/xorg/modules/drivers/dummy_drv.so
need xdotool command -v xdotool
need xclip command -v xclip
need strace command -v strace

mkdir "$work/guide" "$work/scripts"
mkdir -m 700 "$work/home" "$work/runtime" "$work/state" "$work/tmp"
# Another account may not be allowed to look into the build folder.
mkdir "$work/guide/bin"
cp "$guide" "$(dirname -- "$guide")/serostim-guide-voice" "$work/guide/bin/"
# What packs are made of.
mkdir -p "$work/guide/authored/resources"
cp "$(dirname -- "$guide")/guide-content" "$work/guide/bin/"
cp -R "$here/../../../content" "$here/../../data/keys" "$work/guide/authored/"
cp -R "$here/../../../resources/illustrations" "$work/guide/authored/resources/"
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
    ${GUIDE_KILLS:+GUIDE_KILLS="$GUIDE_KILLS"} ${GUIDE_SEED:+GUIDE_SEED="$GUIDE_SEED"} \
    ${GUIDE_ROUNDS:+GUIDE_ROUNDS="$GUIDE_ROUNDS"} ${GUIDE_DEATHS:+GUIDE_DEATHS="$GUIDE_DEATHS"} \
    PYTHONPATH="$work/scripts" PYTHONDONTWRITEBYTECODE=1 \
    $as_nobody dbus-run-session -- "$python" "$work/scripts/${script##*/}" "$work/guide/bin/serostim-guide" "$@"

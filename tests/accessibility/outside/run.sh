#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# run.sh GUIDE SCRIPT [ARGUMENTS]: runs a script of this folder (or a path) against the program, on a
# bus, an X server (of 1280x800, or what GUIDE_SCREEN says) and in a home of its own. What is missing is
# named, and is a failure.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
# shellcheck source=../../support/outside.sh source-path=SCRIPTDIR
. "$here/../../support/outside.sh"
shift 2
x_server=
end_x_server() {
    [ -n "$x_server" ] || return 0
    kill "$x_server" 2>/dev/null || true
    wait "$x_server" 2>/dev/null || true
    x_server=
}
end_programs() { end_x_server; }
mkdir -m 700 "$work/home" "$work/runtime" "$work/tmp" "$work/bin"

# The number of this process is nobody else's. A server that looked for a free number could take one
# of a server that is just ending, which then removes the way in of both. Without -noreset it would turn
# programs away for a moment whenever its last client goes, and the accessibility bus is such a client.
number=$((100 + $$))
mkfifo "$work/ready"
Xvfb ":$number" -displayfd 3 -screen 0 "${GUIDE_SCREEN:-1280x800}x24" -noreset -nolisten tcp 3>"$work/ready" 2>"$work/x.log" &
x_server=$!
read -r _ <"$work/ready" || { cat "$work/x.log" >&2; exit 1; }

# Nothing of the person's desktop comes in.
env -i PATH="$work/bin:/usr/bin:/bin" HOME="$work/home" TMPDIR="$work/tmp" \
    XDG_CONFIG_HOME="$work/home/.config" XDG_CACHE_HOME="$work/home/.cache" \
    XDG_RUNTIME_DIR="$work/runtime" DISPLAY=":$number" LC_ALL=C.UTF-8 TZ=America/New_York \
    ${LD_LIBRARY_PATH:+LD_LIBRARY_PATH="$LD_LIBRARY_PATH"} \
    ${ASAN_OPTIONS:+ASAN_OPTIONS="$ASAN_OPTIONS"} ${UBSAN_OPTIONS:+UBSAN_OPTIONS="$UBSAN_OPTIONS"} \
    PYTHONPATH="$here" PYTHONDONTWRITEBYTECODE=1 PLAYED_PROGRAMS="$work/bin" \
    dbus-run-session -- "$python" "$script" "$guide" "$@"

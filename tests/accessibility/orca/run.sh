#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# run.sh GUIDE [TASK ...]: what a person hears of the program who has the screen reader Orca and a
# keyboard, on a bus, an X server and in a home of its own. 77: Orca is missing, or says other words.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
for program in orca xdotool; do
    command -v "$program" >/dev/null && continue
    printf '%s\n' "serostim-guide: the package $program is missing: apt-get install $program" >&2
    exit 77
done
case $(orca --version) in
    43.*) ;;
    *) printf '%s\n' "serostim-guide: only Orca 43 has been listened to, as Debian 12 has it" >&2; exit 77 ;;
esac
guide=$1
shift
exec sh "$here/../outside/run.sh" "$guide" "$here/tasks.py" "$@"

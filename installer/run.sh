#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds the guide and starts it. Arguments go to the program.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
mkdir -p "$root/build"
# shellcheck source=installer/packages.sh
. "$root/installer/packages.sh"

# shellcheck disable=SC2086  # lists of package names
install_packages $run_packages $build_packages
build release

program="$root/build/release/bin/serostim-guide"
needs_display=yes
for argument in "$@"; do
    case "$argument" in
        --check | --check-pack | --check-pack=* | --update | --update=* | --version | --help | --set-pin \
            | --handout | --handout=*) needs_display=no ;;
    esac
done
if [ "$needs_display" = yes ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    say "the guide is built, but there is no display here to show it on."
    say "Start it from a desktop. Without a display you can use:"
    say "  sh installer/run.sh --check             verify the content"
    say "  sh installer/run.sh --handout FILE.pdf  write the patient handout"
    exit 3
fi
say "starting the guide"
exec "$program" "$@"

#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds the guide with all tests (warnings are errors) and runs them, but for
# the long ones (tests/long.sh). Arguments go to ctest, for example: sh tests/run.sh -L content
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
mkdir -p "$root/build"
# shellcheck source=installer/packages.sh
. "$root/installer/packages.sh"

# shellcheck disable=SC2086  # lists of package names
install_packages $run_packages $build_packages $test_packages
build tests
say "running the tests"
cd "$root"
# One more than there are processors: the tests of a kiosk from outside wait for its clocks.
ctest --preset tests -LE long -j "$(($(nproc) + 1))" "$@" || fail "tests failed; the lines above say which"

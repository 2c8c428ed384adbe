#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What takes longer than .ci/run may. README.md beside this says when each is due, and how long it took.
#     sh tests/long.sh [STEP ...]     all but debian13, in this order, if none is named:
#         tests       the tests that tests/run.sh leaves out
#         files       compiles each file by itself, as whoever edits one does
#         tidy        clang-tidy, the analyzer too, on every file of the program and the compiler
#         sanitizers  every test in the process with address and undefined-behaviour sanitizers
#         taps        100,000 random events at home and in a kiosk
#         kills       500 random kills of a kiosk, 100 deaths in a row
#         bench       every figure beside its baseline
#         debian13    the two commands of the README in a Debian 13 of its own (as root)
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
mkdir -p "$root/build"
cd "$root"
# shellcheck source=installer/packages.sh
. "$root/installer/packages.sh"

run_tests() { # CTEST ARGUMENTS...
    ctest --preset tests --no-tests=error "$@"
}

long_tests() {
    build tests
    run_tests -L long -j "$(($(nproc) + 1))"
}

long_files() {
    cmake --preset tests -B build/files -DCMAKE_UNITY_BUILD=OFF >build/files-configure.log
    cmake --build build/files --target all
}

long_tidy() {
    build tests
    TIDY_ANALYZER=yes sh .ci/tidy all
}

long_sanitizers() {
    build sanitizers-all
    ctest --preset sanitizers-all -j "$(nproc)"
}

long_taps() {
    build tests
    GUIDE_TAPS=100000 run_tests -R '^test_taps(_kiosk)?$' --timeout 7200
}

long_kills() {
    build tests
    GUIDE_KILLS=500 GUIDE_DEATHS=100 run_tests -R '^kiosk_(crash|faults|faults_command)$' --timeout 7200
}

long_bench() {
    build bench
    ctest --preset bench -L bench -V
}

long_debian13() {
    sh tests/debian13.sh
}

# shellcheck disable=SC2086  # lists of package names
install_packages $run_packages $build_packages $test_packages $check_packages
[ $# -gt 0 ] || set -- tests files tidy sanitizers taps kills bench
for step in "$@"; do
    case "$step" in
        tests | files | tidy | sanitizers | taps | kills | bench | debian13) ;;
        *) fail "there is no step $step" ;;
    esac
    say "$step"
    began=$(date +%s)
    "long_$step"
    say "$step: well, $(($(date +%s) - began)) s"
done

#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# run-test.sh PROGRAM.exe TEST...: runs a test under Wine as ctest wants it. What Qt Test writes comes through a
# file: its standard output stays empty there. check.sh sets WINEPREFIX, WINEPATH and DISPLAY.
set -u
said=$(mktemp)
trap 'rm -f "$said"' EXIT
wine "$@" -o "$said,txt"
code=$?
cat "$said"
exit $code

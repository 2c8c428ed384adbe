#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Asks every kiosk over ssh how it is: `serostim-guide --check`, and whether its unit is active. A line
# each, and below it whatever is not "ok".
#     sh check-all.sh HOST ...        or, from a file: xargs sh check-all.sh <kiosks
# Ends with 1 when one of them is not well or does not answer.
[ $# -gt 0 ] || { echo "say: sh check-all.sh HOST ..." >&2; exit 2; }
# Runs on the kiosk; the first line names versions.
# shellcheck disable=SC2016
ask='dpkg-query -W -f="\${Package} \${Version}, " serostim-guide serostim-guide-content 2>/dev/null; echo
well=0
serostim-guide --check || well=1
state=$(systemctl is-active serostim-guide-kiosk.service)
[ "$state" = active ] || { echo "FAILED  serostim-guide-kiosk.service: $state"; well=1; }
exit "$well"'
ill=0
for host in "$@"; do
    # A kiosk whose key is not known yet is not trusted, and ssh says so; it asks nothing.
    said=$(ssh -n -o BatchMode=yes -o LogLevel=ERROR -o ConnectTimeout=10 "root@$host" "$ask" 2>&1)
    code=$?
    versions=$(printf '%s\n' "$said" | head -n 1)
    wrong=$(printf '%s\n' "$said" | sed -e 1d -e '/^ok /d')
    case $code in
        0) printf '%s: well%s. %s\n' "$host" "${wrong:+, with warnings}" "$versions" ;;
        255) printf '%s: NO ANSWER: %s\n' "$host" "$said" && wrong= ;;
        *) printf '%s: NOT WELL. %s\n' "$host" "$versions" ;;
    esac
    [ -z "$wrong" ] || printf '%s\n' "$wrong"
    [ "$code" -eq 0 ] || ill=1
done
exit "$ill"

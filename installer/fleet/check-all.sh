#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Asks every kiosk how it is: `serostim-guide --check` over ssh, one line each, what is wrong below it.
#     sh installer/fleet/check-all.sh HOST ...        or, from a file: xargs sh check-all.sh <kiosks
# Ends with 1 when one of them is not well or does not answer.
[ $# -gt 0 ] || { echo "say: sh check-all.sh HOST ..." >&2; exit 2; }
ill=0
for host in "$@"; do
    said=$(ssh -n -o BatchMode=yes -o ConnectTimeout=10 "root@$host" \
        "dpkg-query -W -f='\${Package} \${Version}, ' serostim-guide serostim-guide-content 2>/dev/null; echo; serostim-guide --check" 2>&1)
    code=$?
    case $code in
        0) printf '%s: well. %s\n' "$host" "$(printf '%s\n' "$said" | head -n 1)" ;;
        255) printf '%s: NO ANSWER: %s\n' "$host" "$said" ;;
        *)
            printf '%s: NOT WELL. ' "$host"
            printf '%s\n' "$said"
            ;;
    esac
    [ "$code" -eq 0 ] || ill=1
done
exit "$ill"

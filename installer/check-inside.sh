#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs inside the trial Debian of check-debian.sh, as a service of its own: watches the kiosk's unit,
# kills what it runs, leaves it as staff do, and switches the trial off. What it sees goes to a report.
exec >/opt/report 2>&1
unit=serostim-guide-kiosk.service
well=yes

not_well() {
    well=no
    echo "NOT WELL: $*"
}
guide() { pgrep -x -u serostim-guide serostim-guide | head -n 1; }
restarts() { systemctl show -P NRestarts "$unit"; }
wait_for_guide() { # until another guide than $1 runs, for 10 s
    for _ in $(seq 100); do
        now=$(guide)
        [ -n "$now" ] && [ "$now" != "$1" ] && return 0
        sleep 0.1
    done
    return 1
}

wait_for_guide none || not_well "the guide did not start"
# Longer than WatchdogSec: signs of life that go astray would end it by now.
sleep 45
[ "$(restarts)" = 0 ] || not_well "started again $(restarts) times while nothing happened"
grep -q "$unit" "/proc/$(guide)/cgroup" || not_well "the guide is outside of its unit"
for signal in KILL SEGV; do
    old=$(guide)
    [ -z "$old" ] || kill -s "$signal" "$old"
    wait_for_guide "$old" || not_well "no guide 10 s after SIG$signal"
done
old=$(guide)
pkill -KILL -x -u serostim-guide cage
wait_for_guide "$old" || not_well "no guide 10 s after the compositor was killed"
sleep 3
echo "started again $(restarts) times after three kills"
# As the guide does when staff leave by the PIN.
touch /run/serostim-guide/left
pkill -x -u serostim-guide serostim-guide
sleep 6
[ -z "$(guide)" ] || not_well "the guide came back to staff who left it"
systemctl is-failed -q "$unit" && not_well "the unit has failed"
find /var/lib/serostim-guide /run/serostim-guide ! -type d
systemctl status --no-pager "$unit"
journalctl --no-pager -q -n 60 -u "$unit"
[ "$well" = yes ] && echo "all well"
systemctl poweroff

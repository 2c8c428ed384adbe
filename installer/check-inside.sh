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
    sleep 5
    old=$(guide)
    [ -z "$old" ] || kill -s "$signal" "$old"
    wait_for_guide "$old" || not_well "no guide 10 s after SIG$signal"
done
# A stick, as the guide sees it from inside of its unit: there when looked at, only to be read, and gone.
usb=/run/serostim-guide/usb
seen_by_guide() { nsenter -t "$(guide)" -m -- setpriv --reuid serostim-guide --clear-groups "$@"; }
is_mounted() { [ "$(systemctl show -P ActiveState 'run-serostim\x2dguide-usb.mount')" = active ]; }
if [ -e /dev/stick ]; then
    systemctl -q is-active 'run-serostim\x2dguide-usb.automount' || not_well "no stick is waited for"
    is_mounted && not_well "something is mounted before anybody looks"
    seen_by_guide ls "$usb" && not_well "there is a stick where none is"
    mkdir -p /dev/disk/by-label
    ln -s /dev/stick /dev/disk/by-label/SEROSTIM
    seen_by_guide cat "$usb/hello" | grep -qx 'from the stick' || not_well "the guide cannot read the stick"
    is_mounted || not_well "the stick is read and not mounted"
    options=$(findmnt -n -o OPTIONS "$usb" | tail -n 1)
    for option in ro nosuid nodev noexec; do
        echo "$options" | grep -qw "$option" || not_well "the stick is mounted without $option: $options"
    done
    seen_by_guide touch "$usb/mine" 2>/dev/null && not_well "the guide can write on the stick"
    for _ in $(seq 60); do
        is_mounted || break
        sleep 1
    done
    is_mounted && not_well "a minute later the stick is still mounted"
    echo "the stick was read from inside of the unit: $options"
else
    echo "no stick: this kernel has no autofs or no loop device"
fi
old=$(guide)
pkill -KILL -x -u serostim-guide cage
wait_for_guide "$old" || not_well "no guide 10 s after the compositor was killed"
sleep 3
echo "started again $(restarts) times after three kills"
# A guide that never paints (CAGE-13).
never="/etc/systemd/system/$unit.d/never.conf"
printf '%s\n' '[Service]' 'ExecStart=' 'ExecStart=/usr/bin/cage -d -- /usr/bin/sleep 1000' >"$never"
systemctl daemon-reload
systemctl --no-block restart "$unit"
sleep 30
[ "$(restarts)" -gt 0 ] || not_well "a guide that paints nothing is left running"
rm "$never"
systemctl daemon-reload
systemctl --no-block restart "$unit"
wait_for_guide none || not_well "no guide after one that painted nothing"
sleep 5
systemctl -q is-active "$unit" || not_well "the guide paints, and does not say so"
# As the guide does when staff leave by the PIN.
touch /run/serostim-guide/left
pkill -x -u serostim-guide serostim-guide
sleep 6
[ -z "$(guide)" ] || not_well "the guide came back to staff who left it"
systemctl is-failed -q "$unit" && not_well "the unit has failed"
find /var/lib/serostim-guide /run/serostim-guide -path "$usb" -prune -o ! -type d -print
systemctl status --no-pager "$unit"
journalctl --no-pager -q -n 60 -u "$unit"
# Removed while it runs: no unit, no mount, no folder of it.
rm /run/serostim-guide/left
systemctl start "$unit"
wait_for_guide none || not_well "the guide does not start after staff came back"
dpkg --remove serostim-guide-kiosk || not_well "it cannot be removed"
[ -e /etc/serostim-guide/guide.conf ] || not_well "removing took the configuration, too"
dpkg --purge serostim-guide-kiosk || not_well "it cannot be purged"
rm -r "/etc/systemd/system/$unit.d"
systemctl daemon-reload
systemctl reset-failed
left=$(systemctl list-units --all --no-legend --plain '*serostim*'; grep serostim /proc/self/mountinfo)
[ -z "$left" ] || not_well "still there after removing: $left"
[ ! -e /run/serostim-guide ] || not_well "/run/serostim-guide is still there after removing"
[ "$well" = yes ] && echo "all well"
systemctl poweroff

#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs inside the trial Debian of check-fleet.sh: a kiosk of a fleet whose repository has newer content.
exec >/opt/report 2>&1
unit=serostim-guide-kiosk.service
pack=/usr/share/serostim-guide/content/serostim-guide-content.sqlite
well=yes

not_well() {
    well=no
    echo "NOT WELL: $*"
}
life() { systemctl show -P InvocationID -P MainPID -P NRestarts "$unit" | tr '\n' ' '; pgrep -x -u serostim-guide serostim-guide; }

for _ in $(seq 150); do
    pgrep -x -u serostim-guide serostim-guide >/dev/null && break
    sleep 0.1
done
sleep 5
before=$(life)
cmp -s "$pack" /opt/next.sqlite && not_well "the newer content is there already"

# What the timers start at night.
systemctl list-timers --all --no-pager 'apt-daily*'
for timer in apt-daily apt-daily-upgrade; do
    next=$(systemctl show -P TimersCalendar "$timer.timer")
    [ "$(echo "$next" | grep -c OnCalendar)" = 1 ] || not_well "$timer has more than one time: $next"
done
systemctl show -P TimersCalendar apt-daily-upgrade.timer | grep -q 'OnCalendar=\*-\*-\* 03:00' || not_well "no window"
systemctl cat apt-daily-upgrade.service | grep -q 'try-restart serostim-guide-kiosk' || not_well "no restart after an upgrade"
apt-get update -qq
# Held by keep-content.pref, it stays.
cp /opt/keep-content.pref /etc/apt/preferences.d/
unattended-upgrade --dry-run -d 2>&1 | grep -q "will be upgraded:.*serostim-guide-content" \
    && not_well "the content would be upgraded although it is held"
rm /etc/apt/preferences.d/keep-content.pref
unattended-upgrade --dry-run -d >/opt/dry-run 2>&1
grep -E "Packages that will be upgraded:.*serostim-guide-content" /opt/dry-run \
    || not_well "unattended-upgrade does not name the content"
cmp -s "$pack" /opt/next.sqlite && not_well "a dry run brought the content"
unattended-upgrade -d >/opt/upgrade 2>&1 || not_well "unattended-upgrade failed: $(tail -n 5 /opt/upgrade)"
cmp "$pack" /opt/next.sqlite || not_well "the newer content did not come: $(tail -n 20 /opt/upgrade)"
dpkg-query -W serostim-guide-content
ls -l /usr/share/serostim-guide/content
# The running guide takes it over by itself, with nobody in front of it (UPD-12, 18).
next=$(dpkg-query -W -f '${Version}' serostim-guide-content | sed 's/+.*//')
pointer=/var/lib/serostim-guide/packs/current
for _ in $(seq 300); do
    grep -q "\"current\":{[^}]*\"number\":$next}" "$pointer" 2>/dev/null && break
    sleep 0.1
done
grep "\"current\":{[^}]*\"number\":$next}" "$pointer" || not_well "the guide did not take it: $(cat /var/lib/serostim-guide/staff-log)"
serostim-guide --check | grep "newer content: number $next," || not_well "--check does not name it"
sleep 2
[ "$(life)" = "$before" ] || not_well "the guide was disturbed: $before, then $(life)"

[ "$well" = yes ] && echo "all well"
systemctl poweroff

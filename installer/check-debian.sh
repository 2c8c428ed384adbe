# shellcheck shell=sh disable=SC2154
# SPDX-License-Identifier: Apache-2.0
# The steps of check-packages.sh that install the packages in a Debian of their own. Sourced by it.

trial="$work/trial"

# inside COMMAND...: runs it in the trial Debian, which shares the network of this computer.
inside() {
    systemd-nspawn -q --register=no --keep-unit --resolv-conf=copy-host -D "$trial" \
        --bind="$work/downloads:/var/cache/apt/archives" --setenv=DEBIAN_FRONTEND=noninteractive \
        --setenv=LC_ALL=C.UTF-8 "$@" </dev/null
}

new_trial() {
    base="$work/debian-12"
    if [ ! -e "$base/complete" ]; then
        say "fetching a minimal Debian 12"
        rm -rf "$base"
        debootstrap --variant=minbase --include=systemd,dbus,procps bookworm "$base" >"$work/debootstrap.log"
        touch "$base/complete"
    fi
    mkdir -p "$work/downloads/partial"
    rm -rf "$trial"
    cp -a "$base" "$trial"
    mkdir -p "$trial/opt/packages"
    cp "$work"/serostim-guide_*.deb "$work"/serostim-guide-kiosk_*.deb "$trial/opt/packages"
    inside apt-get update -qq
}

# Whatever bears the guide's name, but for what dpkg and apt remember and the packages themselves.
leftovers() {
    find "$trial" -xdev -iname '*serostim*' ! -path "$trial/opt/*" ! -path "$trial/var/log/*" \
        ! -path "$trial/var/lib/apt/*"
    grep -H serostim "$trial/etc/passwd" "$trial/etc/group" || true
    find "$trial/etc/systemd" -lname /dev/null
}

install_inside() { # FILE PATTERN [OPTION]: without a question and without Recommends
    inside sh -c "apt-get install -y -qq --no-install-recommends ${2:-} /opt/packages/$1" >"$work/install.log" 2>&1 \
        || { tail -n 20 "$work/install.log" >&2; fail "$1 could not be installed"; }
}

check_home() { # PKG-2, 4, 20
    new_trial
    install_inside 'serostim-guide_*.deb'
    inside serostim-guide --version
    inside serostim-guide --check
    inside serostim-guide --handout /root/handout.pdf
    [ -s "$trial/root/handout.pdf" ] || fail "there is no handout"
    inside serostim-guide --help >"$work/help.txt"
    words=$(grep -oE -e '--[a-z-]+' "$work/help.txt" | sort -u)
    for word in $words; do
        grep -q -e "$word\\b" "$trial/usr/share/bash-completion/completions/serostim-guide" \
            || fail "bash does not complete $word"
    done
    first_paint
    inside apt-get purge -y -qq serostim-guide >/dev/null
    [ -z "$(leftovers)" ] || fail "left behind: $(leftovers)"
}

# On a screen of this computer's that holds nothing else.
first_paint() {
    Xvfb :93 -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
    screen=$!
    sleep 2
    inside --setenv=DISPLAY=:93 --setenv=QT_QPA_PLATFORM=xcb timeout 12 serostim-guide >"$work/paint.log" 2>&1 &
    guide=$!
    sleep 8
    DISPLAY=:93 import -window root "$work/first-paint.png"
    wait "$guide" || true
    kill "$screen"
    colours=$(identify -format %k "$work/first-paint.png")
    [ "$colours" -gt 100 ] || fail "only $colours colours were painted; $work/paint.log says why"
    say "painted $colours colours: $work/first-paint.png"
}

# There is no console and no screen here; all else of the unit is as shipped.
without_hardware() {
    folder="$trial/etc/systemd/system/serostim-guide-kiosk.service.d"
    mkdir -p "$folder"
    printf '%s\n' '[Service]' 'TTYPath=' 'StandardInput=null' 'TTYReset=no' 'TTYVHangup=no' \
        'TTYVTDisallocate=no' 'UtmpIdentifier=' 'Environment=WLR_BACKENDS=headless' >"$folder/trial.conf"
}

check_kiosk() { # PKG-4, 5, 6; CAGE-5, 10; KIOSK-28
    new_trial
    install_inside 'serostim-guide*.deb'
    printf '482915\n' >"$trial/root/pin"
    inside sh -c 'serostim-guide --set-pin </root/pin'
    echo '# changed here' >>"$trial/etc/serostim-guide/guide.conf"
    install_inside 'serostim-guide-kiosk_*.deb' --reinstall
    grep -q '# changed here' "$trial/etc/serostim-guide/guide.conf" || fail "a change of guide.conf was lost"
    inside sh -c 'getent shadow serostim-guide | cut -d: -f2; id serostim-guide; getent passwd serostim-guide'
    without_hardware
    cp "$root/installer/check-inside.sh" "$trial/opt/trial.sh"
    printf '%s\n' '[Service]' 'ExecStart=/bin/sh /opt/trial.sh' '[Install]' 'WantedBy=multi-user.target' \
        >"$trial/etc/systemd/system/trial.service"
    inside systemctl -q enable trial.service
    rm -f "$trial/opt/report"
    timeout 240 systemd-nspawn -q --register=no --keep-unit -D "$trial" -b </dev/null >"$work/boot.log" 2>&1 || true
    cat "$trial/opt/report" || fail "the trial Debian did not boot; $work/boot.log says why"
    grep -qx 'all well' "$trial/opt/report" || fail "the kiosk's session does not keep what it promises"
    rm -r "$trial/etc/systemd/system/serostim-guide-kiosk.service.d" "$trial/etc/systemd/system/trial.service" \
        "$trial/etc/systemd/system/multi-user.target.wants/trial.service"
    inside apt-get remove -y -qq serostim-guide-kiosk >/dev/null
    [ -e "$trial/etc/serostim-guide/guide.conf" ] || fail "removing took the configuration, too"
    inside apt-get purge -y -qq serostim-guide-kiosk serostim-guide >/dev/null
    [ -z "$(leftovers)" ] || fail "left behind: $(leftovers)"
}

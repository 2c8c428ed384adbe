# shellcheck shell=sh disable=SC2154
# SPDX-License-Identifier: Apache-2.0
# The steps of check-packages.sh that install the packages in a Debian of their own. Sourced by it.

trial="$work/trial"
bases="$root/build/bases"

# inside COMMAND...: runs it in the trial Debian, which shares the network of this computer.
inside() {
    systemd-nspawn -q --register=no --keep-unit --resolv-conf=copy-host -D "$trial" \
        --bind="$bases/downloads-$release:/var/cache/apt/archives" --setenv=DEBIAN_FRONTEND=noninteractive \
        --setenv=LC_ALL=C.UTF-8 "$@" </dev/null
}

# new_trial [RELEASE]: a minimal Debian with the packages in /opt/packages. The Debian itself, its lists
# of packages (for a day) and whatever was ever downloaded for it stay in build/bases.
new_trial() {
    release=${1:-bookworm}
    base="$bases/$release"
    mkdir -p "$bases/downloads-$release/partial"
    if [ ! -e "$base/complete" ]; then
        say "fetching a minimal Debian ($release)"
        rm -rf "$base"
        debootstrap --variant=minbase --include=systemd,dbus,procps "$release" "$base" >"$work/debootstrap.log"
        # It is thrown away: nothing of it must reach the disk before the next step.
        echo force-unsafe-io >"$base/etc/dpkg/dpkg.cfg.d/trial"
        touch "$base/complete"
    fi
    if [ -z "$(find "$base/var/lib/apt/lists" -name '*_Packages*' -mmin -1440)" ]; then
        trial="$base" inside apt-get update -qq
    fi
    rm -rf "$trial"
    cp -a "$base" "$trial"
    mkdir -p "$trial/opt/packages"
    cp "$work"/serostim-guide_*.deb "$work"/serostim-guide-kiosk_*.deb "$work"/serostim-guide-content_*.deb \
        "$trial/opt/packages"
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
    at_home
}

at_home() { # the package of a home computer in the trial Debian: installed, started, removed
    install_inside 'serostim-guide_*.deb'
    began=$(date +%s)
    install_inside 'serostim-guide_*.deb' --reinstall
    say "installed once more in $(($(date +%s) - began)) s" # PKG-17
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

# boot_trial SCRIPT: starts the trial Debian as a computer does; SCRIPT runs in it, writes its report and
# switches it off.
boot_trial() {
    without_hardware
    cp "$root/installer/$1" "$trial/opt/trial.sh"
    printf '%s\n' '[Service]' 'ExecStart=/bin/sh /opt/trial.sh' '[Install]' 'WantedBy=multi-user.target' \
        >"$trial/etc/systemd/system/trial.service"
    inside systemctl -q enable trial.service
    rm -f "$trial/opt/report"
    # shellcheck disable=SC2086  # options, if any
    timeout 300 systemd-nspawn -q --register=no --keep-unit --resolv-conf=copy-host ${with_stick:-} -D "$trial" -b \
        </dev/null >"$work/boot.log" 2>&1 || true
    [ -z "${with_stick:-}" ] || losetup -d "$stick"
    with_stick=
    cat "$trial/opt/report" || fail "the trial Debian did not boot; $work/boot.log says why"
    grep -qx 'all well' "$trial/opt/report" || fail "the kiosk's session does not keep what it promises"
}

# A USB stick for the trial, where this computer's kernel can play one: a file that is a disk.
make_stick() {
    with_stick=
    [ -e /dev/autofs ] && [ -e /dev/loop-control ] || return 0
    rm -rf "$work/stick" "$work/stick.img"
    mkdir "$work/stick"
    echo 'from the stick' >"$work/stick/hello"
    mkfs.ext4 -q -L SEROSTIM -d "$work/stick" "$work/stick.img" 8M
    stick=$(losetup -f --show "$work/stick.img") || return 0
    with_stick="--bind=/dev/autofs --bind=$stick:/dev/stick"
}

set_pin() {
    printf '482915\n' >"$trial/root/pin"
    inside sh -c 'serostim-guide --set-pin </root/pin'
}

account() { # CAGE-10
    inside sh -c "getent passwd serostim-guide | grep -q ':/usr/sbin/nologin$'" || fail "the kiosk's account has a shell"
    inside sh -c "getent shadow serostim-guide | cut -d: -f2 | grep -qx '[!*]*'" || fail "the kiosk's account has a password"
    inside sh -c '[ "$(id -Gn serostim-guide)" = serostim-guide ]' || fail "the kiosk's account is in groups"
}

check_kiosk() { # PKG-4, 5, 6; CAGE-5, 10; KIOSK-28
    new_trial
    install_inside 'serostim-guide*.deb'
    set_pin
    echo '# changed here' >>"$trial/etc/serostim-guide/guide.conf"
    install_inside 'serostim-guide-kiosk_*.deb' --reinstall
    grep -q '# changed here' "$trial/etc/serostim-guide/guide.conf" || fail "a change of guide.conf was lost"
    account
    make_stick
    boot_trial check-inside.sh
    rm -r "$trial/etc/systemd/system/trial.service" \
        "$trial/etc/systemd/system/multi-user.target.wants/trial.service"
    inside apt-get purge -y -qq serostim-guide serostim-guide-content >/dev/null
    [ -z "$(leftovers)" ] || fail "left behind: $(leftovers)"
}

# older VERSION [SED]: the packages as if they were of an earlier version, in /opt/VERSION; SED changes
# the settings file that they bring.
older() {
    mkdir -p "$trial/opt/$1"
    for name in serostim-guide serostim-guide-kiosk; do
        tree="$work/older"
        rm -rf "$tree"
        dpkg-deb -R "$(package_file $name)" "$tree"
        version=$(dpkg-deb -f "$(package_file $name)" Version)
        sed -i -e "s/^Version: .*/Version: $1/" -e "s/(= $version)/(= $1)/" "$tree/DEBIAN/control"
        if [ -e "$tree/etc/serostim-guide/guide.conf" ] && [ -n "${2:-}" ]; then
            sed -i -e "$2" "$tree/etc/serostim-guide/guide.conf"
        fi
        dpkg-deb --root-owner-group -Znone -b "$tree" "$trial/opt/$1/${name}_$1.deb" >/dev/null
    done
}

# upgrade_to FOLDER [OPTION...]: as apt does it when nobody is there to answer.
upgrade_to() {
    to=$1
    shift
    inside sh -c "DEBIAN_FRONTEND=readline apt-get install -y --no-install-recommends $* /opt/$to/serostim-guide_*.deb /opt/$to/serostim-guide-kiosk_*.deb" \
        >"$work/upgrade.log" 2>&1 || { tail -n 20 "$work/upgrade.log" >&2; fail "no upgrade to $to"; }
    ! grep -iE 'what would you like to do|\[Y/I/N' "$work/upgrade.log" || fail "the upgrade to $to asked"
}

check_upgrade() { # PKG-4, 5
    new_trial
    conf="$trial/etc/serostim-guide/guide.conf"
    # Two versions ago the settings file was another; since the last one it is the same.
    older 0.0.8 's/^# /# Formerly: /'
    older 0.0.9
    find "$trial/etc" "$trial/usr" "$trial/lib" "$trial/var/lib" -xdev | LC_ALL=C sort >"$work/before.list"
    upgrade_to 0.0.8
    set_pin
    pin=$(cat "$trial/etc/serostim-guide/pin")
    sed -i 's/^diagonal-inches = .*/diagonal-inches = 21.5/' "$conf"
    upgrade_to 0.0.9 -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold
    grep -qx 'diagonal-inches = 21.5' "$conf" || fail "a change was lost when the settings file changed, too"
    grep -q Formerly "$conf" || fail "the settings file was replaced"
    upgrade_to packages
    grep -qx 'diagonal-inches = 21.5' "$conf" || fail "a change of the settings file was lost"
    [ "$(cat "$trial/etc/serostim-guide/pin")" = "$pin" ] || fail "the PIN was lost"
    inside serostim-guide --check >"$work/check.log" || fail "not well after an upgrade: $(cat "$work/check.log")"
    # Whatever an administrator wrote is theirs, also when the guide cannot read it.
    printf 'mode = kiosk\nidle-seconds = soon\n[[[\n' >"$conf"
    upgrade_to packages --reinstall
    grep -qx '\[\[\[' "$conf" || fail "a broken settings file was replaced"
    ! inside serostim-guide --check >"$work/broken.log" 2>&1 || fail "--check finds nothing wrong with a broken file"
    grep -q 'FAILED.*guide.conf' "$work/broken.log" || fail "--check does not name the broken file"
    inside apt-get remove -y -qq serostim-guide-kiosk serostim-guide >/dev/null
    grep -qx '\[\[\[' "$conf" || fail "removing took the settings file"
    upgrade_to packages
    grep -qx '\[\[\[' "$conf" || fail "installing again replaced the settings file"
    inside apt-get purge -y -qq serostim-guide-kiosk serostim-guide >/dev/null
    [ -z "$(leftovers)" ] || fail "left behind: $(leftovers)"
    upgrade_to packages
    set_pin
    inside serostim-guide --check >"$work/check.log" || fail "not well when new: $(cat "$work/check.log")"
}

check_trixie() { # Debian 13
    new_trial trixie
    at_home
}

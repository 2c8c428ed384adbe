# shellcheck shell=sh disable=SC2154
# SPDX-License-Identifier: Apache-2.0
# The step of check-packages.sh that plays a fleet: a signed repository made from the samples of
# installer/fleet, and a booted kiosk that gets newer content from it by itself. Sourced by it.

# next_content: the content as it stands, as if it were the next number, as a package in $work/next.
next_content() {
    rm -rf "$work/next"
    mkdir -p "$work/next/pack"
    cp -r "$root/content" "$work/next/content"
    number=$(sed -n 's/^number: //p' "$root/content/guide.yaml")
    sed -i "s/^number: .*/number: $((number + 1))/" "$work/next/content/guide.yaml"
    store="$work/next/pack/serostim-guide-content.sqlite"
    "$work/guide-content" build "$work/next/content" --drawings "$root/resources/illustrations" -o "$store" >/dev/null
    minisign -S -s "$keys/a.key" -m "$store" -t "$("$work/guide-content" comment "$store")" >/dev/null
    sh "$root/installer/content-package.sh" "$work/next/pack" "$work/next"
}

# new_repository: as installer/fleet/README.md says, with a key of its own.
new_repository() {
    repository="$trial/srv/serostim-guide"
    GNUPGHOME="$work/fleet-key"
    export GNUPGHOME
    rm -rf "$GNUPGHOME"
    mkdir -p "$repository/conf"
    mkdir -m 700 "$GNUPGHOME"
    gpg --batch -q --passphrase '' --quick-generate-key 'Repository of a trial' ed25519 sign never 2>/dev/null
    cp "$root/installer/fleet/reprepro/distributions" "$repository/conf"
    for package in "$@"; do
        reprepro -s -b "$repository" includedeb bookworm "$package" >/dev/null
    done
}

# As ansible/kiosk.yml does it, but for the address: the repository lies in a folder here.
join_fleet() {
    fleet="$root/installer/fleet"
    mkdir -p "$trial/etc/apt/keyrings"
    gpg --export >"$trial/etc/apt/keyrings/serostim-guide.gpg"
    sed 's,http://packages.clinic.example,file:/srv,' "$fleet/apt/serostim-guide.sources" \
        >"$trial/etc/apt/sources.list.d/serostim-guide.sources"
    grep -q file:/srv/serostim-guide "$trial/etc/apt/sources.list.d/serostim-guide.sources"
    cp "$fleet/apt/52serostim-guide" "$trial/etc/apt/apt.conf.d"
    for unit in apt-daily.timer apt-daily-upgrade.timer apt-daily-upgrade.service; do
        mkdir -p "$trial/etc/systemd/system/$unit.d"
        cp "$fleet/systemd/$unit.conf" "$trial/etc/systemd/system/$unit.d/serostim-guide.conf"
    done
    printf '%s\n' '[Unit]' 'ConditionPathExists=/opt/updates-may-come' >"$work/later.conf"
    for unit in apt-daily apt-daily-upgrade; do  # at night, not whenever this trial happens to boot
        cp "$work/later.conf" "$trial/etc/systemd/system/$unit.service.d/" 2>/dev/null \
            || install -D -m 644 "$work/later.conf" "$trial/etc/systemd/system/$unit.service.d/later.conf"
    done
}

check_samples() { # PKG-27
    fleet="$root/installer/fleet"
    debconf-set-selections -c "$fleet/preseed.cfg" || fail "preseed.cfg cannot be read"
    python3 -c 'import sys, yaml; yaml.safe_load(open(sys.argv[1], encoding="utf-8"))' "$fleet/ansible/kiosk.yml"
    (cd "$fleet/ansible" && ansible-playbook -i hosts.ini --syntax-check kiosk.yml >/dev/null) \
        || fail "kiosk.yml is no playbook"
    sh -n "$fleet/check-all.sh"
}

check_fleet() { # PKG-27; UPD-18, 19
    check_samples
    new_trial
    next_content
    new_repository "$(package_file serostim-guide)" "$(package_file serostim-guide-kiosk)" \
        "$(package_file serostim-guide-content)"
    join_fleet
    inside apt-get update -qq
    inside sh -c 'apt-get install -y -qq --no-install-recommends serostim-guide-kiosk serostim-guide-content unattended-upgrades' \
        >"$work/install.log" 2>&1 || { tail -n 20 "$work/install.log" >&2; fail "nothing came from the repository"; }
    set_pin
    reprepro -s -b "$repository" includedeb bookworm "$(one "$work"/next/serostim-guide-content_*.deb)" >/dev/null
    cp "$work/next/pack/serostim-guide-content.sqlite" "$trial/opt/next.sqlite"
    sed "s/^Pin: version .*/Pin: version $number+*/" "$root/installer/fleet/apt/keep-content.pref" \
        >"$trial/opt/keep-content.pref"
    boot_trial check-fleet-inside.sh
}

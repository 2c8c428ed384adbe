#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the Debian packages and tells whether they keep what checklists ask of packages. As root:
#     sh installer/check-packages.sh STEP ...    one or more of these; "all" does them in this order:
#         build       makes the packages
#         lint        lintian and the checkers of desktop files, manual pages and hardening
#         files       which package has what, and with which rights
#         session     the kiosk's unit, as systemd reads and scores it
#         home        installs in a minimal Debian without Recommends, starts, paints, removes
#         upgrade     older packages, changed and broken settings, upgrades, removing, installing again
#         kiosk       the same Debian boots with the kiosk; the guide is killed and comes back
#         fleet       a signed repository, from which a booted kiosk gets newer content by itself
#         trixie      builds and starts the guide in a minimal Debian 13
#         same        makes the packages again elsewhere, in another language and time zone
# The minimal Debians are fetched once and kept in build/bases.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
work="$root/build/packages"
keys="$root/build/keys"
mkdir -p "$work"
# shellcheck source=installer/packages.sh
. "$root/installer/packages.sh"
# shellcheck source=installer/check-debian.sh
. "$root/installer/check-debian.sh"
# shellcheck source=installer/check-fleet.sh
. "$root/installer/check-fleet.sh"

one() { # the one file that a pattern names
    [ "$#-$(ls -d "$1" 2>/dev/null)" = "1-$1" ] || fail "not exactly one file: $*"
    printf '%s' "$1"
}
package_file() { one "$work/$1"_*.deb; }
unpacked() {
    rm -rf "$work/unpacked/$1"
    mkdir -p "$work/unpacked"
    dpkg-deb -x "$(package_file "$1")" "$work/unpacked/$1"
    printf '%s' "$work/unpacked/$1"
}

# A second build takes what did not change from a cache of the compiler, which `same` leaves alone.
check_build() {
    (
        if command -v ccache >/dev/null; then
            export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_DIR="$root/build/ccache"
        fi
        sh "$root/installer/package.sh"
    )
}

check_lint() { # PKG-1, 7, 8, 9, 12
    lintian --allow-root --pedantic -I --fail-on error,warning "$(one "$work"/serostim-guide_*.changes)"
    lintian --allow-root --pedantic -I --fail-on error,warning "$(package_file serostim-guide-content)"
    tree=$(unpacked serostim-guide)
    desktop-file-validate "$tree"/usr/share/applications/*.desktop
    appstreamcli validate --no-net --pedantic "$tree"/usr/share/metainfo/*.xml
    find "$tree/usr/share/man" -name '*.gz' | while read -r page; do
        said=$(LC_ALL=C.UTF-8 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
        [ -z "$said" ] || fail "$page: $said"
    done
    ! grep -E ' -c /.*\.cpp$' "$work/package.log" | grep -v -e '-D_FORTIFY_SOURCE=2' \
        || fail "the files above were compiled without fortified functions"
    for program in serostim-guide serostim-guide-voice; do
        # Fortified functions are looked for in the compiler's lines: the guide calls none that can be.
        hardening-check --nocfprotection --nofortify "$tree/usr/bin/$program" \
            || fail "$program is not hardened"
        ! readelf -d "$tree/usr/bin/$program" | grep -E 'RPATH|RUNPATH' || fail "$program has an RPATH"
        [ -e "$tree/usr/share/man/man1/$program.1.gz" ] || fail "$program has no manual page"
    done
}

check_files() { # PKG-3, 5, 10, 13; CAGE-3
    for name in serostim-guide serostim-guide-kiosk serostim-guide-content; do
        dpkg-deb -c "$(package_file $name)" >"$work/$name.list"
        # Type, rights and owner stand first. No setuid, nothing that others may write to but links.
        ! awk '$2 != "root/root" || $1 ~ /[sStT]/ || ($1 ~ /^[^l].......w/)' "$work/$name.list" | grep . \
            || fail "$name: owner or rights of the files above"
    done
    ! grep -E ' \./(etc|lib|usr/lib|var|run)/' "$work/serostim-guide.list" \
        || fail "a home computer would get the files above"
    for path in bin/serostim-guide bin/serostim-guide-voice \
        share/bash-completion/completions/serostim-guide share/man/es/man5/serostim-guide.conf.5.gz \
        share/icons/hicolor/scalable/apps/serostim-guide.svg \
        share/icons/hicolor/symbolic/apps/serostim-guide-symbolic.svg; do
        grep -q " \./usr/$path$" "$work/serostim-guide.list" || fail "serostim-guide has no /usr/$path"
    done
    for size in 16 22 24 32 48 64 128 256 512; do
        grep -q "/${size}x$size/apps/serostim-guide.png$" "$work/serostim-guide.list" \
            || fail "there is no icon of $size pixels"
    done
    depends=$(dpkg-deb -f "$(package_file serostim-guide-kiosk)" Depends)
    for name in cage xwayland libqt6sql6-sqlite seatd; do
        printf '%s' "$depends" | grep -qw "$name" || fail "the kiosk does not depend on $name"
    done
    ! printf '%s' "$depends" | grep -q qt6-wayland || fail "the kiosk depends on qt6-wayland"
    dpkg-deb --ctrl-tarfile "$(package_file serostim-guide-kiosk)" | tar -xO ./conffiles \
        | grep -qx /etc/serostim-guide/guide.conf || fail "guide.conf is no configuration file"
    debug_symbols
    size=$(dpkg-deb -f "$(package_file serostim-guide)" Installed-Size)
    # 3 MB at most.
    [ "$size" -le 2929 ] || fail "serostim-guide takes $size KiB when installed, more than 2929"
    say "serostim-guide takes $size KiB when installed"
    content_package
    beside_packages
}

debug_symbols() { # PKG-14: an address of a crash names a file and a line, without a network
    tree=$(unpacked serostim-guide-dbgsym)
    id=$(readelf -n "$(unpacked serostim-guide)/usr/bin/serostim-guide" | awk '/Build ID/ { print $3 }')
    symbols="$tree/usr/lib/debug/.build-id/$(echo "$id" | cut -c 1-2)/$(echo "$id" | cut -c 3-).debug"
    [ -e "$symbols" ] || fail "there are no debug symbols of build $id"
    address=$(nm "$symbols" | awk '$3 == "main" { print $1 }')
    addr2line -e "$symbols" "$address" | grep -qE '/app/main\.cpp:[0-9]+' || fail "an address has no line in $symbols"
}

content_package() { # PKG-3; UPD-18
    file=$(package_file serostim-guide-content)
    files=$(awk '$1 ~ /^-/ { print $6 }' "$work/serostim-guide-content.list" | grep -v /usr/share/doc/)
    folder=./usr/share/serostim-guide/content
    [ "$files" = "$folder/serostim-guide-content.sqlite
$folder/serostim-guide-content.sqlite.minisig" ] || fail "the content package brings more than a pack: $files"
    scripts=$(dpkg-deb --ctrl-tarfile "$file" | tar -t | grep -vxE '\./(control|md5sums)?' || true)
    [ -z "$scripts" ] || fail "the content package has scripts: $scripts"
    [ "$(dpkg-deb -f "$file" Architecture)" = all ] || fail "content does not depend on a computer's kind"
    [ -z "$(dpkg-deb -f "$file" Depends Pre-Depends)" ] || fail "the content package depends on something"
    dpkg --compare-versions 10+2026.1 gt 9+2027.12 || fail "dpkg does not order content by its number"
    minisign -V -q -p "$keys/a.pub" -m "$(unpacked serostim-guide-content)/$folder/serostim-guide-content.sqlite" \
        || fail "the content is not signed by the program's key"
    # The same pack makes the same package.
    rm -rf "$work/again"
    sh "$root/installer/content-package.sh" "$work/unpacked/serostim-guide-content/$folder" "$work/again"
    cmp "$file" "$work/again/$(basename "$file")" || fail "made twice, the content package differs"
}

beside_packages() { # PKG-16, 19
    (cd "$work" && minisign -V -q -p "$keys/a.pub" -m SHA256SUMS && sha256sum --quiet -c SHA256SUMS) \
        || fail "the sums or their signature are wrong"
    for file in "$work"/serostim-guide*.deb "$work"/serostim-guide*.buildinfo "$work"/serostim-guide*.json; do
        grep -q " $(basename "$file")$" "$work/SHA256SUMS" || fail "$file has no sum"
    done
    python3 "$root/installer/sbom.py" --check "$(one "$work"/serostim-guide_*.cdx.json)" "$work" \
        || fail "the list of what is inside is wrong"
}

check_session() { # CAGE-5, 8, 11, 13; PKG-21, 23, 25, 26
    tree=$(unpacked serostim-guide-kiosk)
    unit=$(one "$tree"/lib/systemd/system/serostim-guide-kiosk.service)
    for line in Restart=always StartLimitIntervalSec=0 NotifyAccess=all Type=notify TimeoutStartSec=20 QT_QPA_PLATFORM=xcb \
        ConditionPathExists=!/run/serostim-guide/left; do
        grep -qE "^(Environment=)?$line\$" "$unit" || fail "the unit has no $line"
    done
    ! grep -qE '^PrivateNetwork|^PAMName|cage .*-s' "$unit" || fail "the unit has what its comments forbid"
    systemd-analyze security --offline=yes --threshold=20 "$unit" | tail -n 1
    # Its programs are not installed here; ones of the same names stand in for them.
    sed -E 's,/usr/bin/(cage|serostim-guide),/bin/true,g' "$unit" >"$work/serostim-guide-kiosk.service"
    said=$(systemd-analyze verify --man=no --recursive-errors=no "$work/serostim-guide-kiosk.service" 2>&1 \
        | grep serostim-guide || true)
    [ -z "$said" ] || fail "$said"
    said=$(cd "$(dirname "$unit")" && systemd-analyze verify --man=no --recursive-errors=no \
        'run-serostim\x2dguide-usb.mount' 'run-serostim\x2dguide-usb.automount' 2>&1 | grep serostim || true)
    [ -z "$said" ] || fail "$said"
    for file in logind journald sysctl tmpfiles; do
        find "$tree/usr/lib" -path "*$file*" -name '*.conf' | grep -q . || fail "there is nothing for $file"
    done
}

check_same() { # PKG-11, 18: elsewhere, by other habits, without a network
    other="$work/elsewhere/with-a-longer-name"
    rm -rf "$work/elsewhere"
    mkdir -p "$other"
    (umask 002 && CCACHE_DISABLE=1 LC_ALL=es_US.UTF-8 TZ=Pacific/Auckland unshare -n sh "$root/installer/package.sh" --keys "$keys" "$other")
    for package in "$work"/serostim-guide*.deb; do
        cmp "$package" "$other/$(basename "$package")" || fail "made twice, $(basename "$package") differs"
    done
}

[ "$(id -u)" -eq 0 ] || fail "run this as root"
# shellcheck disable=SC2086  # lists of package names
install_packages $package_check_packages
[ $# -gt 0 ] || fail "say which step, or all; the head of this file names them"
[ "$*" != all ] || set -- build lint files session home upgrade kiosk fleet trixie same
for step in "$@"; do
    case "$step" in
        build | lint | files | session | home | upgrade | kiosk | fleet | trixie | same) ;;
        *) fail "there is no step $step" ;;
    esac
    say "$step"
    began=$(date +%s)
    "check_$step"
    say "$step: well, $(($(date +%s) - began)) s"
done

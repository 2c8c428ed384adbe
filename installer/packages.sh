# shellcheck shell=sh disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
# What the guide needs from Debian, and how to install what is missing. Sourced by the scripts in
# installer/ and tests/; needs $root. Says in a line what it does and stops with a reason.

# To run, besides the libraries that come with what it is built with: SQLite's driver, one sans-serif
# family, a voice for English and Spanish, and Qt's own words in Spanish. The names hold on Debian 12 and 13.
run_packages="libqt6sql6-sqlite fonts-dejavu-core qt6-speech-speechd-plugin speech-dispatcher speech-dispatcher-espeak-ng qt6-translations-l10n"
# To build. Debian's qt6-speech-dev includes a header of qt6-declarative-dev but does not bring it.
build_packages="g++ cmake ninja-build pkg-config qt6-base-dev qt6-base-dev-tools qt6-svg-dev qt6-speech-dev qt6-declarative-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev libsqlite3-dev libyaml-cpp-dev libmd4c-dev libqrencode-dev libsodium-dev libsystemd-dev libexpected-dev"
# To test with real windows, to read what was set on paper and codes as a camera does, and to meet the
# program as a screen reader does; groff reads the manual pages. A kiosk is met in its own compositor
# (cage, Xwayland), with keys, a mouse, clipboards and, on an X server without a screen, fingers; strace
# tells what it asks of the system. Orca says what a person hears. minisign says whether a content pack is
# signed in its format.
test_packages="minisign cage xwayland xserver-xorg-core xserver-xorg-video-dummy xclip strace groff-base xvfb xdotool openbox xauth python3 libx11-6 poppler-utils libzbar-dev python3-gi gir1.2-atspi-2.0 at-spi2-core dbus-daemon orca python3-yaml"
# For the checks of .ci/run; ccache keeps what the packages are built from between two runs.
check_packages="clang clang-format clang-tidy libclang-rt-14-dev lld git ccache"
# To make Debian packages: debhelper, pictures of the icon, signatures of content and downloads, and the
# list of what is inside. `installer/package.sh` needs these and those to build.
package_packages="debhelper dpkg-dev librsvg2-bin minisign python3"
# To check them: lintian and the checkers of desktops, hardening-check, a Debian of their own to be
# installed, started and removed in, with a USB stick, and a repository as a fleet has it, with Ansible to
# read the sample.
package_check_packages="lintian desktop-file-utils appstream devscripts man-db systemd debootstrap systemd-container xvfb imagemagick e2fsprogs mount reprepro gnupg ansible-core python3-yaml"

say() { printf '%s\n' "serostim-guide: $*"; }

fail() {
    printf '%s\n' "serostim-guide: $*" >&2
    exit 1
}

missing_of() {
    for package in "$@"; do
        status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) || status=
        [ "$status" = installed ] || printf '%s ' "$package"
    done
}

install_packages() {
    command -v dpkg-query >/dev/null || fail "this script needs Debian 12 or 13, or a system made from them"
    missing=$(missing_of "$@")
    if [ -z "$missing" ]; then
        say "all Debian packages are there"
        return
    fi
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "packages are missing ($missing) and there is no sudo; run this as root"
        as_root="sudo"
    fi
    say "installing from Debian: $missing"
    $as_root apt-get update -qq || fail "apt-get update failed; is the network or the package mirror reachable?"
    # shellcheck disable=SC2086  # a list of package names
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null \
        || fail "apt-get could not install: $missing"
}

# build PRESET: configures and builds build/PRESET.
build() {
    say "building (build/$1)"
    (cd "$root" && cmake --preset "$1" >"$root/build/$1-configure.log" 2>&1) || {
        cat "$root/build/$1-configure.log" >&2
        fail "the build could not be set up; the lines above say why"
    }
    (cd "$root" && cmake --build --preset "$1") || fail "the build failed; the lines above say why"
}

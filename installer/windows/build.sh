#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the guide for Windows on Debian 12, as root or with sudo, from Debian's own sources:
# build/windows/serostim-guide-VERSION-setup.exe and -portable.zip.
#     sh installer/windows/build.sh [--libraries] [--tests] [--keys KEYS] [--sign CERTIFICATE.pem KEY.pem]
# KEYS (else build/keys, where there is one) holds the public keys, *.pub, of content that the program believes.
# Without a certificate the programs are not signed, and Windows says so when they are started first.
#     --libraries   ends once Qt, SQLite, libsodium and qrencode are built
#     --tests       builds the tests as well that check.sh runs
# The libraries are kept outside of the tree, in $XDG_CACHE_HOME/serostim-guide-windows, by versions,
# options and compiler: a second run takes what is there, and an interrupted one goes on.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
here="$root/installer/windows"
# shellcheck source=installer/packages.sh
. "$root/installer/packages.sh"
mkdir -p "$root/build/windows"

only='' tests=OFF keys="$root/build/keys" certificate='' certificate_key=''
while [ $# -gt 0 ]; do
    case "$1" in
        --libraries) only=libraries ;;
        --tests) tests=ON ;;
        --keys)
            [ $# -ge 2 ] || fail "--keys needs a folder"
            keys=$2
            shift
            ;;
        --sign)
            [ $# -ge 3 ] || fail "--sign needs a certificate and its key"
            certificate=$2 certificate_key=$3
            shift 2
            for file in "$certificate" "$certificate_key"; do [ -r "$file" ] || fail "$file cannot be read"; done
            ;;
        *) fail "there is no option $1" ;;
    esac
    shift
done

tools="g++-mingw-w64-x86-64-posix gcc-mingw-w64-x86-64-posix mingw-w64-tools nsis wine wine64 dpkg-dev autoconf automake libtool tcl librsvg2-bin imagemagick osslsigncode zip"
source_packages="qt6-base sqlite3 libsodium"
cache="${XDG_CACHE_HOME:-$HOME/.cache}/serostim-guide-windows"

# timed WORDS COMMAND...: says what is done, and how long it took.
timed() {
    doing=$1
    shift
    began=$(date +%s)
    say "$doing"
    "$@" || return
    say "$doing: $(($(date +%s) - began)) s"
}

# Where this computer gets its packages, the sources come from as well; of two places with the same version
# the archive proper (its name sorts first) rather than that of updates, which not every mirror keeps whole. A list and a state of our own:
# the system's lists stay as they are, whatever happens to this script.
ask_apt() {
    program=$1
    shift
    "$program" -o Dir::Etc::SourceList="$lists/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State::Lists="$lists/state" -o Dir::Cache::PkgCache="" -o Dir::Cache::SrcPkgCache="" \
        -o APT::Sandbox::User=root "$@"
}
read_lists() {
    mkdir -p "$lists/state/partial"
    # shellcheck disable=SC2016  # apt's own names
    apt-get indextargets --format 'deb-src $(REPO_URI) $(CODENAME) $(COMPONENT) $(ORIGIN)' 'Created-By: Packages' \
        | sed -n 's/ Debian$//p' | sort -u -k 3 >"$lists/sources.list"
    [ -s "$lists/sources.list" ] || fail "apt knows no repository of Debian; enable one and run this again"
    ask_apt apt-get update -qq || say "the lists of sources could not be read anew; the last ones are used"
}
remove_lists() { rm -rf "$lists"; }

version_of() {
    ask_apt apt-cache showsrc --only-source "$1" 2>/dev/null | sed -n 's/^Version: //p' | sort -V | tail -n 1
}

fetch() {
    rm -rf "$sources"
    mkdir -p "$sources"
    cd "$sources"
    for package in $source_packages; do
        ask_apt apt-get source -qq --download-only "$package" >>"$prefix/log/fetch.log" 2>&1 \
            || fail "the mirror does not serve the source of $package: $(tail -n 1 "$prefix/log/fetch.log")"
    done
    # Debian's part of qrencode is not served everywhere; it changes nothing in the library.
    ask_apt apt-get source -qq --download-only --tar-only qrencode >>"$prefix/log/fetch.log" 2>&1 \
        || fail "the mirror does not serve the source of qrencode: $(tail -n 1 "$prefix/log/fetch.log")"
    cd "$root"
}

library() { # STEP
    sh -eu "$here/libraries.sh" "$1" >"$prefix/log/$1.log" 2>&1 || {
        tail -n 25 "$prefix/log/$1.log" >&2
        fail "$1 failed; $prefix/log/$1.log says why"
    }
}

once() { # STEP WORDS COMMAND...: unless an earlier run did it
    stamp="$prefix/stamps/$1"
    shift
    [ -e "$stamp" ] && return
    timed "$@"
    : >"$stamp"
}

make_libraries() {
    mkdir -p "$cache"
    exec 9>"$cache/lock"
    flock -n 9 || fail "another run of this script is working in $cache"
    lists=$(mktemp -d)
    trap remove_lists EXIT
    trap 'exit 130' HUP INT TERM
    timed "reading the lists of sources" read_lists
    name=
    for package in $source_packages qrencode; do
        version=$(version_of "$package")
        [ -n "$version" ] || fail "the mirror has no source of $package"
        name="$name$package-$version "
    done
    compiler=$(x86_64-w64-mingw32-g++-posix -dumpfullversion)
    options=$(cat "$here/libraries.sh" "$here/qt-options.cmake" "$here/toolchain.cmake" | sed '/^ *#/d' | sha256sum | cut -c1-8)
    prefix="$cache/$(printf '%s' "$name" | tr ' :~' '___')gcc-$compiler-$options"
    sources="$prefix/sources" work="$prefix/work"
    GUIDE_WINDOWS_ROOT=$prefix
    export here prefix sources work GUIDE_WINDOWS_ROOT
    mkdir -p "$prefix/stamps" "$prefix/log"
    printf '%s' "$name" | tr ' ' '\n' >"$prefix/sources.txt"
    once fetch "fetching sources" fetch
    for step in sqlite3 libsodium qrencode qt-unpack qt-configure qt-compile qt-install; do
        once $step "$step" library $step
    done
    remove_lists
    say "the libraries are in $prefix"
    printf "%s\n" "$prefix" >"$root/build/windows/libraries.txt"
}

# shellcheck disable=SC2086  # lists of package names
timed "packages" install_packages $build_packages $tools
make_libraries
[ "$only" != libraries ] || exit 0
export root work="$root/build/windows" keys certificate certificate_key tests
for step in host program files pack; do
    mkdir -p "$work"
    timed "$step" sh -eu "$here/program.sh" "$step" || fail "the step $step failed; the lines above say why"
done
for made in "$work"/serostim-guide-*-setup.exe "$work"/serostim-guide-*-portable.zip; do
    say "$made ($(du -k "$made" | cut -f 1) kB)"
done

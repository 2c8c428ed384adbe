#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the Debian packages from the files as they stand here: build/packages/*.deb, with what proves
# where they come from (SHA256SUMS and its signature, a list of all that they need, the .buildinfo).
#     sh installer/package.sh [--content-only] [--keys KEYS] [FOLDER]
# FOLDER is where they go instead, and KEYS (instead of build/keys) holds two public keys, *.pub, that
# the program believes, and NAME.key beside its NAME.pub, which signs content and sums (of several, the
# first by name). Without a secret key, both stay unsigned until they come to where one is. An empty KEYS
# gets new ones: good for trying; real ones are made once, on a computer without a network, and kept there.
#     --content-only    only the package of the content, for which no program is built
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=installer/packages.sh
. "$root/installer/packages.sh"

folder="$root/build/packages"
keys="$root/build/keys"
content_only=no
while [ $# -gt 0 ]; do
    case "$1" in
        --content-only) content_only=yes ;;
        --keys)
            [ $# -ge 2 ] || fail "--keys needs a folder"
            keys=$2
            shift
            ;;
        -*) fail "there is no option $1" ;;
        *) folder=$1 ;;
    esac
    shift
done
mkdir -p "$folder" "$keys"
folder=$(CDPATH='' cd -- "$folder" && pwd)
keys=$(CDPATH='' cd -- "$keys" && pwd)
# What lies among the sources is copied to where they are built.
for place in "$folder" "$keys"; do
    case "$place/" in
        "$root/build/"*) ;;
        "$root/"*) fail "$place lies among the sources; name a folder outside of them or in build/" ;;
    esac
done

prepare_keys() {
    if [ -z "$(ls -A "$keys")" ]; then
        for name in a b; do
            (umask 077 && minisign -G -W -p "$keys/$name.pub" -s "$keys/$name.key" >/dev/null)
        done
        say "made new keys without a password in $keys"
    fi
    public=$(find "$keys" -maxdepth 1 -name '*.pub' | LC_ALL=C sort)
    [ "$(printf '%s\n' "$public" | grep -c .)" -eq 2 ] || fail "$keys holds other than two public keys, *.pub"
    for secret in "$keys"/*.key; do
        [ ! -f "${secret%.key}.pub" ] || return 0
    done
    secret=
    say "$keys holds no secret key: content and sums are not signed here"
}

# make_content TOOL STORE: signs the store and packs it.
make_content() {
    if [ -z "$secret" ]; then
        cp "$2" "$folder/guide.sqlite"
        say "to be signed: guide-content pack $folder/guide.sqlite --key KEY -o PACK,"
        say "then: sh installer/content-package.sh PACK $folder"
        return 0
    fi
    pack="$folder/content-pack"
    rm -rf "$pack"
    mkdir -p "$pack"
    file="$pack/serostim-guide-content.sqlite"
    cp "$2" "$file"
    comment=$("$1" comment "$file") || fail "the content's comment could not be written"
    minisign -S -s "$secret" -m "$file" -c "signature of serostim-guide content" -t "$comment" >/dev/null \
        || fail "the content could not be signed"
    minisign -V -q -p "${secret%.key}.pub" -m "$file" || fail "${secret%.key}.pub does not belong to $secret"
    sh "$root/installer/content-package.sh" "$pack" "$folder"
}

make_content_alone() {
    say "building the content (in build/release; the lines go to $folder/package.log)"
    (cd "$root" && cmake --preset release && cmake --build --preset release --target guide-content content_store) \
        >"$folder/package.log" 2>&1 || {
        tail -n 40 "$folder/package.log" >&2
        fail "the content could not be built; $folder/package.log says why"
    }
    rm -f "$folder"/serostim-guide-content_*.deb
    make_content "$root/build/release/bin/guide-content" "$root/build/release/share/serostim-guide/guide.sqlite"
}

make_all() {
    version=$(dpkg-parsechangelog -l"$root/debian/changelog" -SVersion)
    grep -q "^project(serostim-guide VERSION $version " "$root/CMakeLists.txt" \
        || fail "debian/changelog says version $version, CMakeLists.txt does not"
    source="$folder/serostim-guide-$version"
    rm -rf "$source"
    rm -f "$folder"/serostim-guide*.deb "$folder"/serostim-guide*.buildinfo "$folder"/serostim-guide*.changes \
        "$folder"/serostim-guide*.json "$folder"/SHA256SUMS*
    mkdir -p "$source"
    (cd "$root" && tar -c --exclude=./build --exclude=./.git .) | tar -x -C "$source"
    say "making packages (in $folder; the lines go to package.log)"
    # Modes of what is built are part of a package.
    umask 022
    (cd "$source" && GUIDE_CONTENT_KEYS=$(printf '%s' "$public" | tr '\n' ';') dpkg-buildpackage -us -uc -b) \
        >"$folder/package.log" 2>&1 || {
        tail -n 40 "$folder/package.log" >&2
        fail "the packages could not be made; $folder/package.log says why"
    }
    built=$(echo "$source"/obj-*)
    make_content "$built/bin/guide-content" "$built/share/serostim-guide/guide.sqlite"
    cp "$built/bin/guide-content" "$folder"
    rm -rf "$source"
    python3 "$root/installer/sbom.py" "$folder" >"$folder/serostim-guide_$version.cdx.json"
    for package in "$folder"/serostim-guide*_"$(dpkg --print-architecture)".deb; do
        say "$package"
    done
}

# For whoever downloads them: `minisign -V -p NAME.pub -m SHA256SUMS`, then
# `sha256sum --ignore-missing -c SHA256SUMS`.
sign_sums() {
    (
        cd "$folder"
        LC_ALL=C
        export LC_ALL
        rm -f SHA256SUMS SHA256SUMS.minisig
        find . -maxdepth 1 -name 'serostim-guide*' -type f -regex '.*\.\(deb\|buildinfo\|changes\|json\)' -printf '%f\n' \
            | sort | xargs -r sha256sum >SHA256SUMS
        [ -z "$secret" ] || minisign -S -s "$secret" -m SHA256SUMS -c "signature of serostim-guide downloads" \
            -t "serostim-guide downloads" >/dev/null
    ) || fail "the sums could not be signed"
}

# shellcheck disable=SC2086  # lists of package names
install_packages $build_packages $package_packages
prepare_keys
if [ "$content_only" = yes ]; then
    make_content_alone
else
    make_all
fi
sign_sums

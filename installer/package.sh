#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the Debian packages from the files as they stand here: build/packages/*.deb.
#     sh installer/package.sh [FOLDER]    makes them in FOLDER instead
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
folder=${1:-"$root/build/packages"}
# shellcheck source=installer/packages.sh
. "$root/installer/packages.sh"

# shellcheck disable=SC2086  # lists of package names
install_packages $build_packages $package_packages

version=$(dpkg-parsechangelog -l"$root/debian/changelog" -SVersion)
grep -q "^project(serostim-guide VERSION $version " "$root/CMakeLists.txt" \
    || fail "debian/changelog says version $version, CMakeLists.txt does not"

source="$folder/serostim-guide-$version"
rm -rf "$source"
rm -f "$folder"/serostim-guide*.deb "$folder"/serostim-guide*.buildinfo "$folder"/serostim-guide*.changes
mkdir -p "$source"
(cd "$root" && tar -c --exclude=./build --exclude=./.git .) | tar -x -C "$source"
say "making packages (in $folder; the lines go to package.log)"
# Modes of what is built are part of a package.
umask 022
(cd "$source" && nice dpkg-buildpackage -us -uc -b) >"$folder/package.log" 2>&1 || {
    tail -n 40 "$folder/package.log" >&2
    fail "the packages could not be made; $folder/package.log says why"
}
rm -rf "$source"
for package in "$folder"/serostim-guide*.deb; do
    say "$package"
done

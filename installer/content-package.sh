#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the Debian package of a content pack, without building the program:
#     sh installer/content-package.sh PACK FOLDER
# PACK is a folder with serostim-guide-content.sqlite and its .minisig; the package goes to FOLDER.
# The same pack makes the same package, to the byte. It brings the two files and does nothing: no
# script of it runs, and a kiosk takes the content over by itself, between two visitors.
#
# Its version is the content's number, then its version for people (3+2026.12). The number alone says
# which content is newer, for the guide and so for dpkg; the version for people may be corrected, or
# stay the same when content that went wrong is replaced by the former one under a new number.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=installer/packages.sh
. "$root/installer/packages.sh"

[ $# -eq 2 ] || fail "say: sh installer/content-package.sh PACK FOLDER"
pack=$1
folder=$2
store="$pack/serostim-guide-content.sqlite"
for file in "$store" "$store.minisig"; do
    [ -f "$file" ] || fail "there is no $file"
done

comment=$(sed -n 's/^trusted comment: //p' "$store.minisig")
printf '%s\n' "$comment" | grep -qE '^serostim-guide-content pack=1 id=serostim-guide number=[1-9][0-9]{0,8} version=[0-9A-Za-z.]+ built=[0-9]{4}-[0-9]{2}-[0-9]{2} ' \
    || fail "$store.minisig is not the signature of a content pack"
of_pack() { printf '%s\n' "$comment" | sed -E "s/.* $1=([^ ]*).*/\1/"; }
version="$(of_pack number)+$(of_pack version)"
built=$(of_pack built)
SOURCE_DATE_EPOCH=$(date -u -d "$built" +%s)
export SOURCE_DATE_EPOCH
maintainer=$(sed -n 's/^Maintainer: //p' "$root/debian/control")

umask 022
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree="$work/tree"
content="$tree/usr/share/serostim-guide/content"
doc="$tree/usr/share/doc/serostim-guide-content"
mkdir -p "$content" "$doc" "$tree/DEBIAN"
cp "$store" "$store.minisig" "$content"
chmod 644 "$content"/*

gzip -9n >"$doc/changelog.gz" <<END
serostim-guide-content ($version) stable; urgency=medium

  * Content $(of_pack version), number $(of_pack number), of $built.

 -- $maintainer  $(LC_ALL=C date -u -R -d "$built")
END
cat >"$doc/copyright" <<END
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Serostim Guide
Upstream-Contact: $maintainer
Comment: "Serostim" and "AXIS Center" are marks of EMD Serono. This content is
 independent of EMD Serono.

Files: *
Copyright: $(date -u -d "$built" +%Y) Serostim Guide maintainers
License: CC-BY-4.0

END
# The licence's text is the last one there.
awk '/^License: / { text = "" } { text = text $0 "\n" } END { printf "%s", text }' "$root/debian/copyright" \
    >>"$doc/copyright"

# As dpkg-gencontrol counts: every file in whole KiB, and one for each folder.
size=$(find "$tree/usr" -printf '%y %s\n' | awk '{ n += $1 == "f" ? int(($2 + 1023) / 1024) : 1 } END { print n }')
(cd "$tree" && find usr -type f | LC_ALL=C sort | xargs md5sum) >"$tree/DEBIAN/md5sums"
cat >"$tree/DEBIAN/control" <<END
Package: serostim-guide-content
Version: $version
Architecture: all
Multi-Arch: foreign
Maintainer: $maintainer
Installed-Size: $size
Enhances: serostim-guide
Section: misc
Priority: optional
Description: newer content for Serostim Guide
 The texts and numbers that Serostim Guide shows, in English and Spanish, with
 the signature that the guide asks for before it opens them.
 .
 Serostim Guide brings content of its own; this package replaces it between two
 versions of the program. Its version is the number of the content, then the
 name of its version.
END

mkdir -p "$folder"
find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build "$tree" "$folder/serostim-guide-content_${version}_all.deb" >/dev/null
say "$folder/serostim-guide-content_${version}_all.deb"

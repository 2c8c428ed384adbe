#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# One step of the guide itself for Windows. build.sh runs it, with the libraries in $GUIDE_WINDOWS_ROOT and
# everything else in $work:
#     sh -eu program.sh host|program|files|pack
# shellcheck disable=SC2154,SC2016,SC1003  # build.sh sets what is not set here; NSIS has its own $ and \
set -eu
. "$root/installer/packages.sh"
mingw=x86_64-w64-mingw32
version=$(sed -n 's/^project(serostim-guide VERSION \([0-9.]*\) .*/\1/p' "$root/CMakeLists.txt")
files="$work/files"

logged() { # NAME COMMAND...: the last lines of a step that fails
    log="$work/$1.log"
    shift
    "$@" >"$log" 2>&1 || {
        tail -n 30 "$log" >&2
        fail "$log says why"
    }
}

# What runs while the guide is built.
host() {
    cd "$root"
    logged host-configure cmake --preset release
    logged host cmake --build --preset release --target guide-content guide-drawings
}

program() {
    public=
    [ ! -d "$keys" ] || public=$(find "$keys" -maxdepth 1 -name '*.pub' | LC_ALL=C sort | tr '\n' ';')
    [ -n "$public" ] || say "no public keys in $keys: this program takes no newer content"
    export PKG_CONFIG_LIBDIR="$GUIDE_WINDOWS_ROOT/lib/pkgconfig"
    logged configure cmake -S "$root" -B "$work/build" -G Ninja \
        -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_CXX_FLAGS_RELEASE="-O2 -DNDEBUG -ffunction-sections -fdata-sections" \
        -DCMAKE_EXE_LINKER_FLAGS="-Wl,--gc-sections" -DBUILD_TESTING="$tests" -DGUIDE_TEST_LABELS="unit;faults" \
        -DCMAKE_CROSSCOMPILING_EMULATOR="sh;$here/run-test.sh" -DGUIDE_HOST_PROGRAMS="$root/build/release/bin" -DGUIDE_CONTENT_KEYS="$public"
    logged compile cmake --build "$work/build" -j2
}

sign() { # FILE
    [ -n "$certificate" ] || return 0
    osslsigncode sign -certs "$certificate" -key "$certificate_key" -h sha256 -n "Serostim Guide" \
        -in "$1" -out "$1.signed" >/dev/null
    mv "$1.signed" "$1"
}

# What each library is, under which licence, and where its source is.
write_licences() {
    mkdir -p "$files/licences"
    cp "$root/LICENSE" "$files/licences/serostim-guide.txt"
    cp "$root/resources/fonts/OFL.txt" "$files/licences/Inter.txt"
    for name in LGPL-3 LGPL-2.1 GPL-3; do cp "/usr/share/common-licenses/$name" "$files/licences/$name.txt"; done
    for package in qt6-base-dev libsqlite3-dev libsodium-dev libqrencode-dev libexpected-dev mingw-w64-common \
        g++-mingw-w64-x86-64-posix; do
        cp "/usr/share/doc/$package/copyright" "$files/licences/$package.txt" \
            || fail "the licence of $package is missing; install the package and run this again"
    done
    {
        cat <<'END'
Serostim Guide for Windows holds libraries of others. Their licences lie beside this file.

Qt (LGPL-3.0) and libqrencode (LGPL-2.1) are files of their own, *.dll, so that you may put versions of your own
in their place. They were built, unchanged, from the source packages of Debian 12 that are named below, with
the scripts in installer/windows of the guide's own source.

Written offer: for three years from the day you got this program, whoever gave it to you, and the Serostim Guide
maintainers (maintainers@serostim-guide.invalid), send the complete source of these libraries to anybody who
asks, for no more than the cost of sending. Debian has the same at https://snapshot.debian.org.

Debian source packages:
END
        sed 's/^/    /' "$GUIDE_WINDOWS_ROOT/sources.txt"
        dpkg-query -W -f '    ${source:Package}-${source:Version} (run-time library of the compiler)\n' \
            g++-mingw-w64-x86-64-posix mingw-w64-x86-64-dev
    } >"$files/licences/READ-ME.txt"
}

# Every library that a program asks for is beside it, or comes with Windows (as Wine has those; api-ms-win-*
# are names for parts of Windows, not files).
check_libraries() {
    find "$files" -name '*.exe' -o -name '*.dll' | while read -r file; do
        "$mingw-objdump" -p "$file" | sed -n 's/.*DLL Name: //p' | while read -r name; do
            case "$name" in api-ms-win-*) continue ;; esac
            [ -e "$files/$name" ] || find /usr/lib/x86_64-linux-gnu/wine/x86_64-windows -iname "$name" | grep -q . \
                || fail "$file needs $name, which is not there"
        done || exit 1
    done
}

files() {
    rm -rf "$files"
    mkdir -p "$files/platforms" "$files/sqldrivers" "$files/styles" "$files/imageformats"
    cp "$work/build/bin/serostim-guide.exe" "$work/build/bin/serostim-guide-voice.exe" "$files"
    for name in Core Gui Widgets PrintSupport Sql; do cp "$GUIDE_WINDOWS_ROOT/bin/Qt6$name.dll" "$files"; done
    cp "$GUIDE_WINDOWS_ROOT"/bin/libsqlite3-0.dll "$GUIDE_WINDOWS_ROOT"/bin/libsodium-*.dll \
        "$GUIDE_WINDOWS_ROOT"/bin/libqrencode.dll "$files"
    for name in libgcc_s_seh-1 libstdc++-6 libwinpthread-1; do
        cp "$("$mingw-g++-posix" -print-file-name="$name.dll")" "$files"
    done
    plugins="$GUIDE_WINDOWS_ROOT/plugins"
    cp "$plugins/platforms/qwindows.dll" "$files/platforms"
    cp "$plugins/sqldrivers/qsqlite.dll" "$files/sqldrivers"
    cp "$plugins/styles/qwindowsvistastyle.dll" "$files/styles"
    cp "$plugins/imageformats/qjpeg.dll" "$files/imageformats"
    # Qt's own words in its dialogs.
    mkdir "$files/translations"
    cp /usr/share/qt6/translations/qtbase_es.qm "$files/translations"
    find "$files" -name '*.exe' -o -name '*.dll' | while read -r file; do
        "$mingw-strip" "$file"
        chmod 644 "$file"
    done
    write_licences
    check_libraries
    find "$files" -maxdepth 1 -name '*.exe' | while read -r file; do sign "$file"; done
}

# Each file by name: what else is in the folder is not the setup's to remove.
write_lists() {
    lists="$work/lists"
    rm -rf "$lists"
    mkdir -p "$lists"
    (cd "$files" && find . -type f | LC_ALL=C sort | sed 's|^\./||') | while read -r file; do
        folder=$(dirname "$file" | tr / '\\')
        printf 'SetOutPath "$INSTDIR\\%s"\nFile "%s"\n' "$folder" "$files/$file" >>"$lists/install.nsh"
        printf 'Delete "$INSTDIR\\%s"\n' "$(printf '%s' "$file" | tr / '\\')" >>"$lists/uninstall.nsh"
    done
    (cd "$files" && find . -mindepth 1 -type d | LC_ALL=C sort -r | sed 's|^\./||') | tr / '\\' | while read -r folder; do
        printf 'RMDir "$INSTDIR\\%s"\n' "$folder" >>"$lists/uninstall.nsh"
    done
    sed -i 's|\$INSTDIR\\\."|$INSTDIR"|' "$lists/install.nsh"
}

pack() {
    setup="$work/serostim-guide-$version-setup.exe"
    folder="serostim-guide-$version"
    rm -f "$work"/serostim-guide-*-setup.exe "$work"/serostim-guide-*-portable.zip
    write_lists
    logged makensis makensis -V2 -WX -DVERSION="$version" -DFILES="$files" -DLISTS="$work/lists" -DOUT="$setup" \
        -DICON="$work/build/installer/serostim-guide.ico" -DKILOBYTES="$(du -sk "$files" | cut -f 1)" "$here/setup.nsi"
    sign "$setup"
    rm -f "$work/$folder"
    ln -s files "$work/$folder"
    (cd "$work" && zip -q -r -9 -X "$folder-portable.zip" "$folder/")
    rm -f "$work/$folder"
    say "unpacked: $(du -sk --apparent-size "$files" | cut -f 1) kB"
    [ -n "$certificate" ] || say "not signed: no certificate was given"
}

"$1"

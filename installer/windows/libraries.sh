#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# One step of what the guide needs on Windows besides itself, built from Debian's sources. build.sh runs it:
#     sh -eu libraries.sh STEP
# It needs $here (this folder), $sources (downloaded archives), $work (where it builds) and $prefix.
# A step that did not end begins anew, but for Qt's compiler, which goes on where it was.
# shellcheck disable=SC2154  # build.sh sets them
set -eu
host=x86_64-w64-mingw32

fresh() { # NAME: an empty folder to work in
    rm -rf "${work:?}/$1"
    mkdir -p "$work/$1"
    cd "$work/$1"
}

unpack() { # PACKAGE: the sources as Debian patches them; apt has checked their sums
    dpkg-source --no-check -x "$sources/$1"_*.dsc source
}

case $1 in
    sqlite3)
        fresh sqlite3
        unpack sqlite3
        cd source
        ./configure --disable-tcl --enable-fts5
        make sqlite3.c
        mkdir -p "$prefix/bin" "$prefix/lib" "$prefix/include"
        "$host-gcc-posix" -O2 -DNDEBUG -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_COLUMN_METADATA -DSQLITE_SECURE_DELETE \
            '-DSQLITE_API=__declspec(dllexport)' -shared sqlite3.c -o "$prefix/bin/libsqlite3-0.dll" \
            -Wl,--out-implib,"$prefix/lib/libsqlite3.dll.a"
        cp sqlite3.h sqlite3ext.h "$prefix/include"
        cp -r /usr/include/tl "$prefix/include"  # of libexpected-dev: headers alone
        ;;
    libsodium)
        fresh libsodium
        unpack libsodium
        cd source
        ./autogen.sh -s
        ./configure --host=$host --prefix="$prefix" --disable-static --disable-ssp
        make -C src -j2
        make -C src install
        make install-pkgconfigDATA
        ;;
    qrencode)
        fresh qrencode
        tar -xf "$sources"/qrencode_*.orig.tar.*
        cd ./*/
        cmake -S . -B build -G Ninja -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" -DCMAKE_BUILD_TYPE=Release \
            -DCMAKE_INSTALL_PREFIX="$prefix" -DBUILD_SHARED_LIBS=ON -DWITH_TOOLS=NO -DWITHOUT_PNG=ON
        cmake --build build -j2
        cmake --install build
        mv "$prefix/lib/libqrencode.dll" "$prefix/bin"
        ;;
    qt-unpack)
        fresh qt
        unpack qt6-base
        ;;
    qt-configure)
        rm -rf "$work/qt/build"
        cmake -S "$work/qt/source" -B "$work/qt/build" -G Ninja -C "$here/qt-options.cmake" \
            -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" -DCMAKE_INSTALL_PREFIX="$prefix" \
            -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake \
            -DSQLite3_INCLUDE_DIR="$prefix/include" -DSQLite3_LIBRARY="$prefix/lib/libsqlite3.dll.a"
        ;;
    qt-compile)
        nice -n 19 cmake --build "$work/qt/build" -j2
        ;;
    qt-install)
        cmake --install "$work/qt/build" --strip
        rm -rf "$work/qt"
        ;;
    *)
        echo "libraries.sh: there is no step $1" >&2
        exit 2
        ;;
esac

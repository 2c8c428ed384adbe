# SPDX-License-Identifier: Apache-2.0
# Qt for Windows with what the guide uses and no more: no network, no OpenGL, none of the widgets that it
# does not show. Given to Qt's CMake as an initial cache (cmake -C).
function(off)
    foreach(feature IN LISTS ARGN)
        set(FEATURE_${feature} OFF CACHE BOOL "")
    endforeach()
endfunction()

set(CMAKE_BUILD_TYPE Release CACHE STRING "")
set(BUILD_SHARED_LIBS ON CACHE BOOL "")  # whoever has the guide may put another Qt in its place (LGPL)
set(QT_BUILD_EXAMPLES OFF CACHE BOOL "")
set(QT_BUILD_TESTS OFF CACHE BOOL "")
set(QT_QMAKE_TARGET_MKSPEC win32-g++ CACHE STRING "")
set(INPUT_opengl no CACHE STRING "")
# Debian's source comes without Qt's copy of SQLite: the guide's own, which reads the handle of the driver
# as well, so that there is one.
set(FEATURE_system_sqlite ON CACHE BOOL "")
off(system_zlib system_png system_jpeg system_freetype system_harfbuzz system_pcre2 system_doubleconversion)
off(pkg_config dbus icu zstd glib vulkan network xml concurrent androiddeployqt macdeployqt)
off(sql_odbc sql_mysql sql_psql sql_db2 sql_oci sql_ibase)
# wintab.h is not in Debian's source. Direct2D itself stays: the font database does not link without.
off(tabletevent direct2d1_1)
off(graphicsview graphicseffect mdiarea dockwidget wizard dial lcdnumber fontcombobox
    undocommand undostack undogroup undoview columnview keysequenceedit splashscreen systemtrayicon
    colordialog fontdialog errormessage progressdialog printpreviewdialog printpreviewwidget
    datawidgetmapper syntaxhighlighter gif ico imageformat_ppm imageformat_xbm)

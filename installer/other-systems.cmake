# SPDX-License-Identifier: Apache-2.0
# Windows and macOS: how packages are meant to be made there. Neither built nor tested anywhere yet; read
# only on those systems (installer/CMakeLists.txt).
set(CPACK_PACKAGE_NAME "Serostim Guide")
set(CPACK_PACKAGE_VENDOR "Serostim Guide maintainers")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_INSTALL_DIRECTORY "Serostim Guide")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_EXECUTABLES serostim-guide "Serostim Guide")

# The icon is made from the drawing, as on Linux: .ico by ImageMagick, .icns by rsvg-convert and iconutil.
if(WIN32)
    find_program(MAGICK magick REQUIRED)
    set(ICON ${CMAKE_CURRENT_BINARY_DIR}/serostim-guide.ico)
    execute_process(COMMAND ${MAGICK} -background none ${CMAKE_SOURCE_DIR}/resources/icons/serostim-guide.svg
        -define icon:auto-resize=256,64,48,32,24,16 ${ICON} COMMAND_ERROR_IS_FATAL ANY)
    configure_file(windows/serostim-guide.rc.in serostim-guide.rc @ONLY)
    target_sources(serostim-guide PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/serostim-guide.rc)
    target_sources(serostim-guide PRIVATE windows/serostim-guide.manifest)
    set_target_properties(serostim-guide PROPERTIES WIN32_EXECUTABLE ON)
    set(CPACK_GENERATOR NSIS)
    set(CPACK_NSIS_MUI_ICON ${ICON})
    set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
else()
    find_program(RSVG_CONVERT rsvg-convert REQUIRED)
    set(ICONS ${CMAKE_CURRENT_BINARY_DIR}/serostim-guide.iconset)
    file(MAKE_DIRECTORY ${ICONS})
    foreach(size 16 32 128 256 512)
        execute_process(COMMAND ${RSVG_CONVERT} -w ${size} -h ${size} -o ${ICONS}/icon_${size}x${size}.png
            ${CMAKE_SOURCE_DIR}/resources/icons/serostim-guide.svg COMMAND_ERROR_IS_FATAL ANY)
    endforeach()
    set(ICON ${CMAKE_CURRENT_BINARY_DIR}/serostim-guide.icns)
    execute_process(COMMAND iconutil -c icns -o ${ICON} ${ICONS} COMMAND_ERROR_IS_FATAL ANY)
    target_sources(serostim-guide PRIVATE ${ICON})
    set_source_files_properties(${ICON} TARGET_DIRECTORY serostim-guide PROPERTIES
        MACOSX_PACKAGE_LOCATION Resources)
    set_target_properties(serostim-guide PROPERTIES MACOSX_BUNDLE ON
        MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in)
    set(CPACK_GENERATOR DragNDrop)
endif()
include(CPack)

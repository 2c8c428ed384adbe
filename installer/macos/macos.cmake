# SPDX-License-Identifier: Apache-2.0
# macOS: how packages are meant to be made there. Neither built nor tested anywhere yet; read only on that
# system (installer/CMakeLists.txt).
set(CPACK_PACKAGE_NAME "Serostim Guide")
set(CPACK_PACKAGE_VENDOR "Serostim Guide maintainers")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_INSTALL_DIRECTORY "Serostim Guide")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_EXECUTABLES serostim-guide "Serostim Guide")

# The icon is made from the drawing, as on Linux, by rsvg-convert and iconutil.
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
include(CPack)

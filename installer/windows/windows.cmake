# SPDX-License-Identifier: Apache-2.0
# What makes a program of Windows of the guide (installer/CMakeLists.txt): icon, version and manifest inside
# it, no console beside it. build.sh lays out the files and packs them.
find_program(RSVG_CONVERT rsvg-convert REQUIRED)
find_program(CONVERT convert REQUIRED)
set(ICON ${CMAKE_CURRENT_BINARY_DIR}/serostim-guide.ico)
set(pictures "")
foreach(size 16 20 24 32 40 48 64 256)
    set(picture ${CMAKE_CURRENT_BINARY_DIR}/icon-${size}.png)
    execute_process(COMMAND ${RSVG_CONVERT} -w ${size} -h ${size} -o ${picture}
        ${CMAKE_SOURCE_DIR}/resources/icons/serostim-guide.svg COMMAND_ERROR_IS_FATAL ANY)
    list(APPEND pictures ${picture})
endforeach()
execute_process(COMMAND ${CONVERT} ${pictures} ${ICON} COMMAND_ERROR_IS_FATAL ANY)

set(MANIFEST ${CMAKE_CURRENT_SOURCE_DIR}/windows/serostim-guide.manifest)
foreach(program serostim-guide serostim-guide-voice)
    set(NAME ${program})
    configure_file(windows/serostim-guide.rc.in ${program}.rc @ONLY)
    target_sources(${program} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${program}.rc)
    set_target_properties(${program} PROPERTIES WIN32_EXECUTABLE ON)
endforeach()

# SPDX-License-Identifier: Apache-2.0
# Compares the translation files with the strings in the code, and fails on one that is missing,
# unfinished or no longer used. To bring a file up to date:
#   /usr/lib/qt6/bin/lupdate app -no-obsolete -locations none -source-language en \\
#     -target-language es -ts resources/translations/serostim-guide_es.ts
# English holds plural forms only: everything else is in the code as it is read.
foreach(language en es)
    set(file ${WORK}/serostim-guide_${language}.ts)
    configure_file(${FOLDER}/serostim-guide_${language}.ts ${file} COPYONLY)
    set(plural "")
    if(language STREQUAL en)
        set(plural -pluralonly)
    endif()
    execute_process(COMMAND ${LUPDATE} ${SOURCES} ${plural} -silent -locations none -source-language en
        -target-language ${language} -ts ${file} RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
    if(NOT failed EQUAL 0)
        message(FATAL_ERROR "lupdate cannot read ${SOURCES}")
    endif()
    file(STRINGS ${file} lines ENCODING UTF-8)
    set(source "")
    set(wrong "")
    foreach(line IN LISTS lines)
        if(line MATCHES "<source>(.*)</source>")
            set(source "${CMAKE_MATCH_1}")
        elseif(line MATCHES "<translation type=\"(unfinished|vanished|obsolete)\"")
            string(APPEND wrong "\n  ${CMAKE_MATCH_1}: ${source}")
        endif()
    endforeach()
    if(wrong)
        message(FATAL_ERROR "resources/translations/serostim-guide_${language}.ts:${wrong}\n"
            "Translate what is unfinished, remove what has vanished; check.cmake says how.")
    endif()
endforeach()
# A string that lupdate files under a name that no code declares is never looked up when the guide runs.
file(STRINGS ${FOLDER}/serostim-guide_es.ts names REGEX "<name>[A-Za-z]+</name>")
file(GLOB_RECURSE code ${SOURCES}/*.h ${SOURCES}/*.cpp)
foreach(name IN LISTS names)
    string(REGEX REPLACE ".*<name>(.*)</name>.*" "\\1" name "${name}")
    set(declared "")
    foreach(file IN LISTS code)
        file(STRINGS ${file} found REGEX "Q_DECLARE_TR_FUNCTIONS\\(${name}\\)")
        string(APPEND declared "${found}")
    endforeach()
    if(NOT declared)
        message(FATAL_ERROR "resources/translations/serostim-guide_es.ts: nothing in the code is called "
            "“${name}”: its strings would stay English. Look how lupdate reads them.")
    endif()
endforeach()
file(TOUCH ${STAMP})

# SPDX-License-Identifier: Apache-2.0
# Spoils a copy of the translation files in one way after the other, and looks at what
# resources/translations/check.cmake says of it.
set(copy ${WORK}/translations)
set(spanish ${copy}/serostim-guide_es.ts)
set(english ${copy}/serostim-guide_en.ts)
set(stamp ${WORK}/checked)

function(fresh_copy)
    file(REMOVE_RECURSE ${WORK})
    file(COPY ${FOLDER}/ DESTINATION ${copy})
    file(MAKE_DIRECTORY ${WORK}/out)
endfunction()

# Runs the check on the copy; answers into `code` and `said`.
macro(run_check sources)
    execute_process(COMMAND ${CMAKE_COMMAND} -DLUPDATE=${LUPDATE} -DSOURCES=${sources} -DFOLDER=${copy}
        -DWORK=${WORK}/out -DSTAMP=${stamp} -P ${copy}/check.cmake
        RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
endmacro()

function(spoil file old new)
    file(READ ${file} text)
    string(FIND "${text}" "${old}" at)
    if(at EQUAL -1)
        message(FATAL_ERROR "“${old}” does not stand in ${file}")
    endif()
    string(REPLACE "${old}" "${new}" text "${text}")
    file(WRITE ${file} "${text}")
endfunction()

# The check must fail, name the file, and say `what`.
macro(expect_refused name file what)
    run_check(${SOURCES})
    if(code EQUAL 0 OR EXISTS ${stamp})
        message(FATAL_ERROR "${name}: it was not refused")
    endif()
    foreach(part "${file}" "${what}")
        string(FIND "${said}" "${part}" at)
        if(at EQUAL -1)
            message(FATAL_ERROR "${name}: “${part}” is not in what was said:\n${said}")
        endif()
    endforeach()
    message(STATUS "${name}: refused")
endmacro()

fresh_copy()
run_check(${SOURCES})
if(NOT code EQUAL 0 OR NOT EXISTS ${stamp})
    message(FATAL_ERROR "the shipped files: ${said}")
endif()

fresh_copy()
spoil(${spanish} "<translation>Contraste</translation>"
    "<translation type=\"unfinished\">Contraste</translation>")
expect_refused("an unfinished string" "serostim-guide_es.ts" "unfinished: Contrast")

fresh_copy()
spoil(${spanish} "<translation>Contraste</translation>" "<translation type=\"unfinished\"></translation>")
expect_refused("a string without words" "serostim-guide_es.ts" "unfinished: Contrast")

fresh_copy()
spoil(${spanish} "<source>Contrast</source>" "<source>Contrast of the past</source>")
expect_refused("a missing string" "serostim-guide_es.ts" "unfinished: Contrast")
expect_refused("a string that nothing uses" "serostim-guide_es.ts" "vanished: Contrast of the past")

fresh_copy()
spoil(${english} "<source>%n digit(s) typed</source>" "<source>%n digit(s) chosen</source>")
expect_refused("an English plural" "serostim-guide_en.ts" "unfinished: %n digit(s) typed")

# A string that is new in the code.
fresh_copy()
file(COPY ${SOURCES}/ DESTINATION ${WORK}/app)
file(READ ${WORK}/app/shell/commands.cpp code_text)
string(REPLACE "tr(\"Contrast\")" "tr(\"Other colors\")" code_text "${code_text}")
file(WRITE ${WORK}/app/shell/commands.cpp "${code_text}")
run_check(${WORK}/app)
string(FIND "${said}" "unfinished: Other colors" at)
if(code EQUAL 0 OR at EQUAL -1)
    message(FATAL_ERROR "a new string in the code was not refused by name: ${said}")
endif()

# Code that is not there.
fresh_copy()
run_check(${WORK}/nothing)
if(code EQUAL 0 OR EXISTS ${stamp})
    message(FATAL_ERROR "a folder that is not there was not refused")
endif()

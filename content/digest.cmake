# SPDX-License-Identifier: Apache-2.0
# Writes what COMPILER tells of STORE into a header: its digest, for the program believes only this
# store, and its number, for newer content has a larger one.
execute_process(COMMAND ${COMPILER} digest ${STORE} OUTPUT_VARIABLE digest
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${COMPILER} comment ${STORE} OUTPUT_VARIABLE comment
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
if(NOT comment MATCHES " number=([0-9]+) ")
    message(FATAL_ERROR "the store does not tell its number: ${comment}")
endif()
file(WRITE ${HEADER} "// Generated from the content store.\n#pragma once\n\nnamespace store {\n\n/// BLAKE2b-512 of the store built together with this program, in hexadecimal digits.\ninline constexpr char kFactoryDigest[] = \"${digest}\";\n/// Its number.\ninline constexpr int kFactoryNumber = ${CMAKE_MATCH_1};\n\n}  // namespace store\n")

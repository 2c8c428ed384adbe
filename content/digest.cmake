# SPDX-License-Identifier: Apache-2.0
# Writes the digest of STORE, as COMPILER gives it, into a header: the program believes only this store.
execute_process(COMMAND ${COMPILER} digest ${STORE} OUTPUT_VARIABLE digest
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${HEADER} "// Generated from the content store.\n#pragma once\n\nnamespace store {\n\n/// BLAKE2b-512 of the store built together with this program, in hexadecimal digits.\ninline constexpr char kFactoryDigest[] = \"${digest}\";\n\n}  // namespace store\n")

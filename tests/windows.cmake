# SPDX-License-Identifier: Apache-2.0
# The tests that are built for Windows and run under Wine (installer/windows/check.sh): what needs neither
# yaml-cpp, which only the build's own system has, nor a kiosk, nor calls of Unix.
# installer/windows/README.md says which are left out, and why.
add_library(guide_test_main STATIC support/test_program.cpp)
target_include_directories(guide_test_main PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(guide_test_main PUBLIC guide_options Qt6::Test Qt6::Widgets)

add_subdirectory(store)
add_subdirectory(pack)
guide_tests(tests_guide unit
    TESTS guide/test_support_hours guide/test_counts guide/test_trial guide/test_symptoms guide/test_content
        guide/test_search_query guide/test_trial_check guide/test_harm_words guide/test_figure_tables
        guide/test_spoken_text guide/test_visit guide/test_talk guide/test_find_text
    LIBRARIES guide_subject)
guide_tests(tests_charts unit TESTS charts/test_bar_geometry charts/test_figure_geometry LIBRARIES guide_charts)

# What the guide's start is held against.
add_executable(bare_window bench/bare_window.cpp)
target_link_libraries(bare_window PRIVATE guide_options Qt6::Widgets)
set_target_properties(bare_window PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests-bin)

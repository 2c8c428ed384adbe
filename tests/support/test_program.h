// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>

#include <memory>

namespace support {

/// What a test needs of Qt before it begins, as QTEST_MAIN, QTEST_GUILESS_MAIN and
/// QTEST_APPLESS_MAIN give it.
enum class Application { Widgets, Core, None };

/// A test class that the program of its folder can run. It is called as its file, without ".cpp".
struct RegisteredTest {
    using Make = std::unique_ptr<QObject> (*)();

    RegisteredTest(const char *file, Application application, Make make);
};

}  // namespace support

#define GUIDE_REGISTER_TEST(Class, application)                                                    \
    static const support::RegisteredTest registered##Class(                                        \
        __FILE__, support::Application::application,                                               \
        []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });

#define GUIDE_TEST(Class) GUIDE_REGISTER_TEST(Class, Widgets)
#define GUIDE_CORE_TEST(Class) GUIDE_REGISTER_TEST(Class, Core)
#define GUIDE_PLAIN_TEST(Class) GUIDE_REGISTER_TEST(Class, None)

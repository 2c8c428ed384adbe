// SPDX-License-Identifier: Apache-2.0
// One program for all tests of a folder: linking each with the whole guide took longer than running
// it. PROGRAM TEST [arguments of Qt Test] runs one of them.
#include "test_program.h"

#include "support/test_program.h"

#include <QApplication>
#include <QFileInfo>
#include <QMap>
#include <QTextStream>

namespace support {

namespace {

struct Entry {
    Application application;
    RegisteredTest::Make make;
};

/// Filled while the program is loaded, so it must be there before whatever fills it.
QMap<QString, Entry> &tests()
{
    static QMap<QString, Entry> all;
    return all;
}

std::unique_ptr<QCoreApplication> applicationFor(Application kind, int &argc, char *argv[])
{
    if (kind == Application::None)
        return nullptr;
    if (kind == Application::Core)
        return std::make_unique<QCoreApplication>(argc, argv);
    // As GUIDE_TEST has it: sizes do not depend on the screen.
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    return std::make_unique<QApplication>(argc, argv);
}

}  // namespace

RegisteredTest::RegisteredTest(const char *file, Application application, Make make)
{
    tests().insert(QFileInfo(QString::fromUtf8(file)).baseName(), {application, make});
}

}  // namespace support

int main(int argc, char *argv[])
{
    const auto test = support::tests().constFind(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    if (test == support::tests().constEnd()) {
        QTextStream(stderr) << "name one of the tests in this program:\n  "
                            << support::tests().keys().join(QStringLiteral("\n  ")) << '\n';
        return 2;
    }
    argv[1] = argv[0];
    int count = argc - 1;
    const auto application = support::applicationFor(test->application, count, argv + 1);
    return QTest::qExec(test->make().get(), count, argv + 1);
}

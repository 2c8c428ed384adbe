// SPDX-License-Identifier: Apache-2.0
// The system's print service, played by small programs of its names: well, absent, refusing,
// hanging.
#include "support/test_program.h"

#include "shell/lp_printer.h"

#include "output/typeset.h"
#include "support/programs.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <sys/resource.h>

using support::Programs;

namespace {

constexpr int kSoon = 300;  // milliseconds of patience with a service that hangs
constexpr int kLong = 60'000;

QString sentence(const guide::Error &error)
{
    return error.what + ' ' + error.remedy;
}

}  // namespace

class TestLpPrinter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsPrinters_data();
    void findsPrinters();
    void printsTheBytes();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void whoIsGoneIsToldNothing();
    void aComputerWithoutRoomAnswersLater();
};

void TestLpPrinter::findsPrinters_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("error");
    const QString none = "No printer is set up on this computer. Save as PDF instead.";
    QTest::newRow("one, no usual one")
        << "echo Kitchen; echo 'no system default destination'" << QStringList{"Kitchen"} << "";
    QTest::newRow("usual one first")
        << "printf 'Attic\\nKitchen\\nOffice\\nsystem default destination: Kitchen\\n'"
        << QStringList{"Kitchen", "Attic", "Office"} << "";
    QTest::newRow("usual one that is not there")
        << "printf 'Attic\\nsystem default destination: Gone\\n'" << QStringList{"Attic"} << "";
    QTest::newRow("none") << "echo 'no system default destination'" << QStringList{} << none;
    QTest::newRow("no service") << "echo 'lpstat: Bad file descriptor' >&2; exit 1" << QStringList{}
                                << none;
    QTest::newRow("nothing") << "exit 0" << QStringList{} << none;
    QTest::newRow("no program") << "" << QStringList{} << none;
    QTest::newRow("hangs")
        << "exec sleep 60" << QStringList{}
        << "The printer does not answer. See if it is switched on, or save as PDF instead.";
}

void TestLpPrinter::findsPrinters()
{
    QFETCH(const QString, script);
    QFETCH(const QStringList, names);
    QFETCH(const QString, error);
    Programs programs;
    if (!script.isEmpty())
        programs.add("lpstat", script);
    shell::LpPrinter printer(programs.folder(), script.contains("sleep") ? kSoon : kLong);
    QObject asker;
    int answers = 0;
    guide::Result<QStringList> found;
    printer.find(&asker, [&](const guide::Result<QStringList> &result) {
        ++answers;
        found = result;
    });
    QTRY_COMPARE(answers, 1);
    QCOMPARE(found.has_value(), error.isEmpty());
    if (found)
        QCOMPARE(*found, names);
    else
        QCOMPARE(sentence(found.error()), error);
}

void TestLpPrinter::printsTheBytes()
{
    Programs programs;
    programs.add("lp", "cd " + programs.folder() + "; echo \"$@\" > told; cat > printed");
    shell::LpPrinter printer(programs.folder(), kLong);
    const QByteArray bytes = "%PDF-" + QByteArray(3'000'000, 'x');
    for (const auto paper : {QPageSize::A4, QPageSize::Letter}) {
        QObject asker;
        int answers = 0;
        printer.print({bytes, 1}, "Kitchen", paper, &asker, [&](const guide::Result<void> &done) {
            QVERIFY(done.has_value());
            ++answers;
        });
        QTRY_COMPARE(answers, 1);
        QVERIFY(programs.read("printed") == bytes);
        // The job's name, which others may see, says nothing.
        const QString media = paper == QPageSize::A4 ? "A4" : "Letter";
        QCOMPARE(QString(programs.read("told")).trimmed(),
                 "-d Kitchen -t My pages -o media=" + media);
    }
}

void TestLpPrinter::saysWhatWentWrong_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("error");
    QTest::newRow("refuses")
        << "cat >/dev/null; echo 'lp: The printer is not accepting jobs.' >&2; "
           "echo more >&2; exit 1"
        << "The printer did not take the pages (lp: The printer is not "
           "accepting jobs.). Check the printer, or save as PDF instead.";
    QTest::newRow("refuses unread") << "echo 'lp: No.' >&2; exit 1"
                                    << "The printer did not take the pages (lp: No.). Check the "
                                       "printer, or save as PDF instead.";
    QTest::newRow("dies") << "kill -9 $$"
                          << "The printer did not take the pages (). Check the printer, or save as "
                             "PDF instead.";
    QTest::newRow("hangs")
        << "exec sleep 60"
        << "The printer does not answer. See if it is switched on, or save as PDF instead.";
    QTest::newRow("no program") << ""
                                << "No printer is set up on this computer. Save as PDF instead.";
}

void TestLpPrinter::saysWhatWentWrong()
{
    QFETCH(const QString, script);
    QFETCH(const QString, error);
    Programs programs;
    if (!script.isEmpty())
        programs.add("lp", script);
    shell::LpPrinter printer(programs.folder(), script.contains("sleep") ? kSoon : kLong);
    QObject asker;
    QStringList told;
    printer.print({QByteArray(1'000'000, 'x'), 1}, "Kitchen", QPageSize::A4, &asker,
                  [&](const guide::Result<void> &done) {
                      told.append(done ? QString() : sentence(done.error()));
                  });
    QTRY_COMPARE(told, QStringList{error});
    QVERIFY(asker.children().isEmpty() || (QTest::qWait(0), asker.children().isEmpty()));
}

void TestLpPrinter::whoIsGoneIsToldNothing()
{
    Programs programs;
    programs.add("lp", "cd " + programs.folder() + "; echo $$ > pid; exec sleep 60");
    shell::LpPrinter printer(programs.folder(), kLong);
    bool told = false;
    auto asker = std::make_unique<QObject>();
    printer.print({"x", 1}, "Kitchen", QPageSize::A4, asker.get(),
                  [&](const guide::Result<void> &) { told = true; });
    QTRY_VERIFY(!programs.read("pid").trimmed().isEmpty());
    asker.reset();
    // The program is ended with it.
    QVERIFY(!QDir("/proc/" + QString(programs.read("pid").trimmed())).exists());
    QCoreApplication::processEvents();
    QVERIFY(!told);
}

/// No program can be started where no more files can be opened, which Qt knows at once.
void TestLpPrinter::aComputerWithoutRoomAnswersLater()
{
    Programs programs;
    programs.add("lp", "exit 0");
    shell::LpPrinter printer(programs.folder(), kLong);
    QObject asker;
    QStringList told;
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression("Cannot create pipe"));
    rlimit was{};
    getrlimit(RLIMIT_NOFILE, &was);
    const rlimit none{0, was.rlim_max};
    setrlimit(RLIMIT_NOFILE, &none);
    printer.print({"x", 1}, "Kitchen", QPageSize::A4, &asker,
                  [&](const guide::Result<void> &done) { told.append(done.error().what); });
    setrlimit(RLIMIT_NOFILE, &was);
    QVERIFY(told.isEmpty());
    QTRY_COMPARE(told.size(), 1);
}

GUIDE_CORE_TEST(TestLpPrinter)
#include "test_lp_printer.moc"

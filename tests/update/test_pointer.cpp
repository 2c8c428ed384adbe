// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "update/pointer.h"

#include <QTest>

using update::Numbers;
using update::parseNumbers;
using update::parsePointer;
using update::Pointer;
using update::Version;

namespace {

const QString kKey = QStringLiteral("0023456789ABCDEF");

QByteArray fine()
{
    return "current 5 0023456789ABCDEF\nprevious built-in\ntrial yes\ndeaths 1\n"
           "running boot-1 4000\n";
}

}  // namespace

Q_DECLARE_METATYPE(std::optional<Version>)

/// The two small files that say what is shown and what may not come back.
class TestPointer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysAgainWhatWasWritten();
    void readsOneForm();
    void readsNamesOfFiles_data();
    void readsNamesOfFiles();
    void refusesPointers_data();
    void refusesPointers();
    void refusesNumbers_data();
    void refusesNumbers();
    void numbersGrowOnly();
    void numbersStaySmall();
};

void TestPointer::saysAgainWhatWasWritten()
{
    const Pointer shown{{7, kKey},
                        {5, QString(16, 'F')},
                        true,
                        1,
                        host::BootMoment{"b", std::chrono::milliseconds(12)}};
    QCOMPARE(parsePointer(written(shown)), shown);
    QCOMPARE(parsePointer(written(Pointer{})), Pointer{});
    Numbers numbers;
    numbers.note({7, kKey});
    numbers.note({3, QString(16, 'A')});
    numbers.left = {{6, kKey}, {7, kKey}};
    QCOMPARE(parseNumbers(written(numbers)), numbers);
    QCOMPARE(parseNumbers(written(Numbers{})), Numbers{});
}

void TestPointer::readsOneForm()
{
    const auto pointer = parsePointer(fine());
    QVERIFY(pointer.has_value());
    QCOMPARE(pointer->current, (Version{5, kKey}));
    QVERIFY(pointer->previous.isBuiltIn());
    QVERIFY(pointer->onTrial);
    QCOMPARE(pointer->deaths, 1);
    QCOMPARE(pointer->running->up, std::chrono::milliseconds(4000));
    QCOMPARE(pointer->current.fileName(), "serostim-guide-5-0023456789ABCDEF");
}

void TestPointer::readsNamesOfFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::optional<Version>>("version");
    const std::optional<Version> none;
    QTest::newRow("fine") << "serostim-guide-5-" + kKey << std::optional(Version{5, kKey});
    QTest::newRow("zeros left out") << "serostim-guide-5-23456789ABCDEF" << none;
    QTest::newRow("one zero left out") << "serostim-guide-5-023456789ABCDEF" << none;
    QTest::newRow("zeros too many") << "serostim-guide-5-00" + kKey << none;
    QTest::newRow("small letters") << "serostim-guide-5-" + kKey.toLower() << none;
    QTest::newRow("no key") << "serostim-guide-5" << none;
    QTest::newRow("number 0") << "serostim-guide-0-" + kKey << none;
    QTest::newRow("leading zero") << "serostim-guide-05-" + kKey << none;
    QTest::newRow("another beginning") << "serostim-guides-5-" + kKey << none;
    QTest::newRow("nothing") << QString() << none;
}

void TestPointer::readsNamesOfFiles()
{
    QFETCH(const QString, name);
    QTEST(Version::fromFileName(name), "version");
}

void TestPointer::refusesPointers_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto with = [](const char *what, const char *by) {
        return QByteArray(fine()).replace(what, by);
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("garbage") << QByteArray("\0\xff\n", 3);
    QTest::newRow("no last line end") << fine().chopped(1);
    QTest::newRow("a line more") << fine() + "trial no\n";
    QTest::newRow("a line less") << fine().left(fine().indexOf("running"));
    QTest::newRow("other order") << with("trial yes\ndeaths 1", "deaths 1\ntrial yes");
    QTest::newRow("a path") << with("5 0023456789ABCDEF", "../../etc");
    QTest::newRow("a path as key") << with("0023456789ABCDEF", "../../../etc/pas");
    QTest::newRow("small letters") << with("ABCDEF", "abcdef");
    QTest::newRow("a zero left out") << with("0023456789ABCDEF", "023456789ABCDEF");
    QTest::newRow("zeros left out") << with("0023456789ABCDEF", "23456789ABCDEF");
    QTest::newRow("no key") << with("5 0023456789ABCDEF", "5");
    QTest::newRow("number 0") << with("current 5", "current 0");
    QTest::newRow("a sign") << with("current 5", "current +5");
    QTest::newRow("leading zero") << with("current 5", "current 05");
    QTest::newRow("too large") << with("current 5", "current 4294967301");
    QTest::newRow("negative deaths") << with("deaths 1", "deaths -1");
    QTest::newRow("half a trial") << with("trial yes", "trial perhaps");
    QTest::newRow("no moment") << with("boot-1 4000", "boot-1");
    for (qsizetype size = 0; size < fine().size(); ++size)
        QTest::addRow("UPD-9 cut after %d", int(size)) << fine().left(size);
}

void TestPointer::refusesPointers()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!parsePointer(text).has_value());
}

void TestPointer::refusesNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("unknown word") << QByteArray("lowest 5 0023456789ABCDEF\n");
    QTest::newRow("built-in") << QByteArray("highest built-in\n");
    QTest::newRow("no line end") << QByteArray("highest 5 0023456789ABCDEF");
    QTest::newRow("too many lines") << QByteArray("left 5 0023456789ABCDEF\n").repeated(65);
    QTest::newRow("empty line") << QByteArray("\n");
}

void TestPointer::refusesNumbers()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!parseNumbers(text).has_value());
}

void TestPointer::numbersGrowOnly()
{
    Numbers numbers;
    numbers.note({7, kKey});
    numbers.note({5, kKey});
    QCOMPARE(numbers.highest.value(kKey), 7);
    numbers.note({});
    QCOMPARE(numbers.highest.size(), 1);
}

void TestPointer::numbersStaySmall()
{
    Numbers numbers;
    for (int i = 1; i <= 500; ++i)
        numbers.left.append({i, kKey});
    const auto kept = parseNumbers(written(numbers));
    QVERIFY(kept.has_value());
    QCOMPARE(kept->left.constLast(), (Version{500, kKey}));
    QVERIFY(kept->left.size() < 64);
}

GUIDE_PLAIN_TEST(TestPointer)
#include "test_pointer.moc"

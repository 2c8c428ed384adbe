// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "host/files.h"
#include "kiosk/staff_records.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using kiosk::Event;
using kiosk::StaffLog;

class TestStaffLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasACodeAndAMeaningForEach();
    void keepsTheLastFifty();
    void holdsCodesAndTimesOnly();
    void leavesOutWhatIsNoEntry_data();
    void leavesOutWhatIsNoEntry();
    void worksWithoutAFolder();
};

namespace {

QDateTime at(int minute)
{
    return QDateTime(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC).addSecs(60 * minute);
}

}  // namespace

void TestStaffLog::hasACodeAndAMeaningForEach()
{
    QSet<QString> codes;
    QSet<QString> meanings;
    for (const Event event : kiosk::allEvents()) {
        codes.insert(kiosk::codeOf(event));
        meanings.insert(kiosk::meaningOf(event));
        QVERIFY(QRegularExpression("^K[0-9]{2}$").match(kiosk::codeOf(event)).hasMatch());
        QVERIFY(kiosk::meaningOf(event).size() >= 3);
    }
    QVERIFY(codes.size() >= 10);
    QCOMPARE(codes.size(), kiosk::allEvents().size());
    QCOMPARE(meanings.size(), kiosk::allEvents().size());
}

void TestStaffLog::keepsTheLastFifty()
{
    const QTemporaryDir folder;
    const host::StateFolder state(folder.path());
    StaffLog log(state);
    QVERIFY(log.entries().isEmpty());
    for (int i = 0; i < 120; ++i)
        log.add(kiosk::allEvents().at(i % kiosk::allEvents().size()), at(i));
    const StaffLog again(state);
    for (const StaffLog *one : {&std::as_const(log), &again}) {
        QCOMPARE(one->entries().size(), 50);
        QCOMPARE(one->entries().constFirst().when, at(70));
        QCOMPARE(one->entries().constLast().when, at(119));
        QVERIFY(one->entries().constLast().event ==
                kiosk::allEvents().at(119 % kiosk::allEvents().size()));
    }
}

/// PRIV-9
void TestStaffLog::holdsCodesAndTimesOnly()
{
    const QTemporaryDir folder;
    const host::StateFolder state(folder.path());
    StaffLog log(state);
    for (const Event event : kiosk::allEvents())
        log.add(event);
    const QStringList files = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(files.size(), 1);
    QFile file(folder.filePath(files.constFirst()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression form(
        "\\A\\{\"events\":\\[(,?\\[\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\","
        "\"K[0-9]{2}\"\\])+\\],\"version\":1\\}\n\\z");
    QVERIFY(form.match(QString::fromUtf8(file.readAll())).hasMatch());
}

void TestStaffLog::leavesOutWhatIsNoEntry_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("left");
    const auto log = [](const QByteArray &events) {
        return R"({"version": 1, "events": [)" + events + "]}";
    };
    const QByteArray good = R"(["2026-11-21T08:00:00Z", "K01"])";
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("noughts") << QByteArray(500, '\0') << 0;
    QTest::newRow("cut") << log(good).chopped(3) << 0;
    QTest::newRow("lines of 0.1.0") << QByteArray("2026-11-21T08:00:00Z K01\n") << 0;
    QTest::newRow("a later version") << log(good).replace("1,", "2,") << 0;
    QTest::newRow("unknown code") << log(good + R"(, ["2026-11-21T08:00:00Z", "K99"], )" + good)
                                  << 2;
    QTest::newRow("a word") << log(good + R"(, ["2026-11-21T08:00:00Z", "hello"], "x")") << 1;
    QTest::newRow("no time") << log(R"(["K01"], )" + good) << 1;
    QTest::newRow("not UTF-8") << log("\"\xFF\xFE\", " + good) << 0;
    QTest::newRow("larger than it may be") << log(good) + QByteArray(100'000, ' ') << 0;
    QTest::newRow("more than are kept") << log((good + ",").repeated(80).chopped(1)) << 50;
}

void TestStaffLog::leavesOutWhatIsNoEntry()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, left);
    const QTemporaryDir folder;
    const host::StateFolder state(folder.path());
    StaffLog(state).add(Event::Started);
    const QString file = folder.filePath(QDir(folder.path()).entryList(QDir::Files).constFirst());
    QVERIFY(host::writeDurably(file, text).has_value());
    StaffLog log(state);
    QCOMPARE(log.entries().size(), left);
    log.add(Event::Ended, at(5));
    QVERIFY(StaffLog(state).entries().constLast().event == Event::Ended);
}

void TestStaffLog::worksWithoutAFolder()
{
    const host::StateFolder state("/nowhere/at/all");
    StaffLog log(state);
    log.add(Event::Started, at(0));
    QCOMPARE(log.entries().size(), 1);
}

GUIDE_CORE_TEST(TestStaffLog)
#include "test_staff_log.moc"

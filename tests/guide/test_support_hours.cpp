// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "guide/support_hours.h"

#include <QTest>

using guide::OpeningSpan;
using guide::SupportHours;
using guide::SupportStatus;

namespace {

const QTime kEight(8, 0);
const QTime kTwenty(20, 0);

QTimeZone eastern()
{
    return QTimeZone("America/New_York");
}

/// The AXIS Center: Monday to Friday, 8 AM to 8 PM Eastern Time.
SupportHours axisCenter()
{
    std::vector<OpeningSpan> spans;
    for (int day = Qt::Monday; day <= Qt::Friday; ++day)
        spans.push_back({static_cast<Qt::DayOfWeek>(day), kEight, kTwenty});
    return {eastern(), spans};
}

QDateTime instant(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

}  // namespace

/// FAULT-17: the clock, with both changes of the hour.
class TestSupportHours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statusFollowsEasternTime_data();
    void statusFollowsEasternTime();
    void statusFollowsTheClockChanges_data();
    void statusFollowsTheClockChanges();
    void readsTheClockOfAnyZone_data();
    void readsTheClockOfAnyZone();
    void tellsTheChangeInItsOwnZone();
    void severalSpansADay_data();
    void severalSpansADay();
    void spansAcrossTheClockChange_data();
    void spansAcrossTheClockChange();
    void tellsNothingWithoutHours_data();
    void tellsNothingWithoutHours();
    void ignoresSpansThatNeverOpen_data();
    void ignoresSpansThatNeverOpen();
    void aWeeklySpanComesBack();
    void aDayThatTheZoneSkipsIsNotOpen();
    void changesAgreeWithTheStatusEveryHourOfTheYear();
};

void TestSupportHours::statusFollowsEasternTime_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("change");

    const auto row = [](const char *name, const char *moment, bool open, const char *change) {
        QTest::newRow(name) << QString(moment) << open << QString(change);
    };
    row("opens at 8", "2026-03-02T08:00:00-05:00", true, "2026-03-02T20:00:00-05:00");
    row("a second before 8", "2026-03-02T07:59:59-05:00", false, "2026-03-02T08:00:00-05:00");
    row("a millisecond before 8", "2026-03-02T07:59:59.999-05:00", false,
        "2026-03-02T08:00:00-05:00");
    row("a second after 8", "2026-03-02T08:00:01-05:00", true, "2026-03-02T20:00:00-05:00");
    row("a second before 20", "2026-03-02T19:59:59-05:00", true, "2026-03-02T20:00:00-05:00");
    row("closes at 20, exclusive", "2026-03-02T20:00:00-05:00", false, "2026-03-03T08:00:00-05:00");
    row("a second after 20", "2026-03-02T20:00:01-05:00", false, "2026-03-03T08:00:00-05:00");
    row("midnight", "2026-03-03T00:00:00-05:00", false, "2026-03-03T08:00:00-05:00");

    row("Friday evening", "2026-01-09T20:00:00-05:00", false, "2026-01-12T08:00:00-05:00");
    row("Saturday noon", "2026-01-10T12:00:00-05:00", false, "2026-01-12T08:00:00-05:00");
    row("Sunday noon", "2026-01-11T12:00:00-05:00", false, "2026-01-12T08:00:00-05:00");
    row("Sunday, last second", "2026-01-11T23:59:59-05:00", false, "2026-01-12T08:00:00-05:00");

    row("year's end, open", "2026-12-31T19:59:59-05:00", true, "2026-12-31T20:00:00-05:00");
    row("year's end, closed", "2026-12-31T20:00:00-05:00", false, "2027-01-01T08:00:00-05:00");
    row("last second of the year", "2026-12-31T23:59:59-05:00", false, "2027-01-01T08:00:00-05:00");
    row("FAULT-17 leap day", "2028-02-29T12:00:00-05:00", true, "2028-02-29T20:00:00-05:00");
    row("FAULT-17 1970", "1970-01-01T12:00:00-05:00", true, "1970-01-01T20:00:00-05:00");
    row("FAULT-17 2038-01-19", "2038-01-19T03:14:08Z", false, "2038-01-19T08:00:00-05:00");
}

void TestSupportHours::statusFollowsTheClockChanges_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("change");

    const auto row = [](const char *name, const char *moment, bool open, const char *change) {
        QTest::newRow(name) << QString(moment) << open << QString(change);
    };
    row("FAULT-17 Friday before the spring change", "2026-03-06T20:00:00-05:00", false,
        "2026-03-09T08:00:00-04:00");
    row("FAULT-17 last second of winter time", "2026-03-08T01:59:59-05:00", false,
        "2026-03-09T08:00:00-04:00");
    row("FAULT-17 first second of summer time", "2026-03-08T03:00:00-04:00", false,
        "2026-03-09T08:00:00-04:00");
    row("FAULT-17 Monday after, 8 in winter time", "2026-03-09T08:00:00-05:00", true,
        "2026-03-09T20:00:00-04:00");
    row("FAULT-17 Monday after, 8 in summer time", "2026-03-09T08:00:00-04:00", true,
        "2026-03-09T20:00:00-04:00");
    row("FAULT-17 Monday after, a second early", "2026-03-09T07:59:59-04:00", false,
        "2026-03-09T08:00:00-04:00");
    row("FAULT-17 Friday before the autumn change", "2026-10-30T20:00:00-04:00", false,
        "2026-11-02T08:00:00-05:00");
    row("FAULT-17 the hour told twice, first", "2026-11-01T01:30:00-04:00", false,
        "2026-11-02T08:00:00-05:00");
    row("FAULT-17 the hour told twice, second", "2026-11-01T01:30:00-05:00", false,
        "2026-11-02T08:00:00-05:00");
    row("FAULT-17 Monday after, 8 in summer time is 7", "2026-11-02T08:00:00-04:00", false,
        "2026-11-02T08:00:00-05:00");
    row("FAULT-17 Monday after, 8 in winter time", "2026-11-02T08:00:00-05:00", true,
        "2026-11-02T20:00:00-05:00");
}

void TestSupportHours::statusFollowsTheClockChanges()
{
    statusFollowsEasternTime();
}

void TestSupportHours::statusFollowsEasternTime()
{
    QFETCH(const QString, moment);
    QFETCH(const QString, change);
    QVERIFY(instant(moment).isValid() && instant(change).isValid());
    const SupportStatus status = axisCenter().at(instant(moment));
    QTEST(status.open, "open");
    QVERIFY(status.changesAt.has_value());
    QCOMPARE(*status.changesAt, instant(change));
}

void TestSupportHours::readsTheClockOfAnyZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDateTime>("local");
    QTest::addColumn<bool>("open");

    const auto row = [](const char *name, const char *zone, const char *local, bool open) {
        const QTimeZone there(zone);
        const QDateTime clock = QDateTime::fromString(QString(local), Qt::ISODate);
        QTest::newRow(name) << QByteArray(zone) << QDateTime(clock.date(), clock.time(), there)
                            << open;
    };
    row("Los Angeles, 5 PM", "America/Los_Angeles", "2026-03-02T17:00:00", false);
    row("Los Angeles, 4:59:59 PM", "America/Los_Angeles", "2026-03-02T16:59:59", true);
    row("Los Angeles, 5 AM", "America/Los_Angeles", "2026-03-02T05:00:00", true);
    row("Honolulu in winter, 3 AM", "Pacific/Honolulu", "2026-03-02T03:00:00", true);
    row("Honolulu in winter, 2:59:59 AM", "Pacific/Honolulu", "2026-03-02T02:59:59", false);
    row("Honolulu in summer, 2 AM", "Pacific/Honolulu", "2026-03-09T02:00:00", true);
    row("Honolulu in summer, 2 PM", "Pacific/Honolulu", "2026-03-09T14:00:00", false);
    row("Honolulu, Sunday evening", "Pacific/Honolulu", "2026-03-01T22:00:00", false);
    row("Tokyo, Monday noon is Sunday", "Asia/Tokyo", "2026-03-02T12:00:00", false);
    row("Tokyo, Monday 10 PM", "Asia/Tokyo", "2026-03-02T22:00:00", true);
    row("Tokyo, Saturday 9:59:59 AM is Friday", "Asia/Tokyo", "2026-03-07T09:59:59", true);
    row("Tokyo, Saturday 10 AM", "Asia/Tokyo", "2026-03-07T10:00:00", false);
    row("Kathmandu, 6:45 PM", "Asia/Kathmandu", "2026-03-02T18:45:00", true);
    row("Kathmandu, 6:44:59 PM", "Asia/Kathmandu", "2026-03-02T18:44:59", false);
    row("Kathmandu, Saturday 6:45 AM", "Asia/Kathmandu", "2026-03-07T06:45:00", false);
    row("UTC, 1 PM", "UTC", "2026-03-02T13:00:00", true);
    row("UTC, noon in summer", "UTC", "2026-07-06T12:00:00", true);
    row("UTC, noon in winter", "UTC", "2026-03-02T12:00:00", false);
}

void TestSupportHours::readsTheClockOfAnyZone()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QDateTime, local);
    QVERIFY(QTimeZone(zone).isValid() && local.isValid());
    QTEST(axisCenter().at(local).open, "open");
}

void TestSupportHours::tellsTheChangeInItsOwnZone()
{
    const QDateTime tokyo(QDate(2026, 3, 2), QTime(22, 0), QTimeZone("Asia/Tokyo"));
    const SupportStatus status = axisCenter().at(tokyo);
    QVERIFY(status.changesAt.has_value());
    QCOMPARE(status.changesAt->timeZone(), eastern());
    QCOMPARE(status.changesAt->date(), QDate(2026, 3, 2));
    QCOMPARE(status.changesAt->time(), kTwenty);
}

void TestSupportHours::severalSpansADay_data()
{
    QTest::addColumn<QTime>("clock");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QTime>("change");

    QTest::newRow("before both") << QTime(7, 0) << false << QTime(8, 0);
    QTest::newRow("in the first") << QTime(9, 0) << true << QTime(12, 0);
    QTest::newRow("midday, exclusive") << QTime(12, 0) << false << QTime(13, 0);
    QTest::newRow("between them") << QTime(12, 30) << false << QTime(13, 0);
    // 13-15 and 15-17 touch, and 16-18 overlaps: to a caller it is one opening.
    QTest::newRow("in the second, which goes on") << QTime(14, 0) << true << QTime(18, 0);
    QTest::newRow("where two spans touch") << QTime(15, 0) << true << QTime(18, 0);
    QTest::newRow("where two spans overlap") << QTime(16, 30) << true << QTime(18, 0);
    QTest::newRow("in the last") << QTime(17, 59, 59) << true << QTime(18, 0);
}

void TestSupportHours::severalSpansADay()
{
    // Not in the order of the day, as a content file may have them.
    const SupportHours hours(eastern(), {{Qt::Tuesday, QTime(16, 0), QTime(18, 0)},
                                         {Qt::Tuesday, QTime(13, 0), QTime(15, 0)},
                                         {Qt::Tuesday, QTime(8, 0), QTime(12, 0)},
                                         {Qt::Tuesday, QTime(15, 0), QTime(17, 0)}});
    QFETCH(const QTime, clock);
    QFETCH(const QTime, change);
    const QDate tuesday(2026, 3, 3);
    const SupportStatus status = hours.at(QDateTime(tuesday, clock, eastern()));
    QTEST(status.open, "open");
    QVERIFY(status.changesAt.has_value());
    QCOMPARE(*status.changesAt, QDateTime(tuesday, change, eastern()));
}

void TestSupportHours::spansAcrossTheClockChange_data()
{
    QTest::addColumn<QTime>("opens");
    QTest::addColumn<QTime>("closes");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("change");

    const QString jump = "2026-03-08T03:00:00-04:00";
    QTest::newRow("opens in the hour that is skipped: before")
        << QTime(2, 30) << QTime(9, 0) << "2026-03-08T01:59:59-05:00" << false << jump;
    QTest::newRow("opens in the hour that is skipped: at the jump")
        << QTime(2, 30) << QTime(9, 0) << jump << true << "2026-03-08T09:00:00-04:00";
    QTest::newRow("closes in the hour that is skipped")
        << QTime(1, 0) << QTime(2, 30) << "2026-03-08T01:30:00-05:00" << true << jump;
    QTest::newRow("closed after that hour")
        << QTime(1, 0) << QTime(2, 30) << jump << false << "2026-03-15T01:00:00-04:00";
    QTest::newRow("lies in the hour that is skipped")
        << QTime(2, 0) << QTime(3, 0) << "2026-03-08T01:59:59-05:00" << false
        << "2026-03-15T02:00:00-04:00";
    QTest::newRow("goes on through the hour that is skipped")
        << QTime(1, 0) << QTime(5, 0) << jump << true << "2026-03-08T05:00:00-04:00";
    QTest::newRow("goes on through the hour told twice")
        << QTime(0, 30) << QTime(5, 0) << "2026-11-01T01:30:00-05:00" << true
        << "2026-11-01T05:00:00-05:00";
}

void TestSupportHours::spansAcrossTheClockChange()
{
    QFETCH(const QTime, opens);
    QFETCH(const QTime, closes);
    QFETCH(const QString, moment);
    QFETCH(const QString, change);
    const SupportHours hours(eastern(), {{Qt::Sunday, opens, closes}});
    const SupportStatus status = hours.at(instant(moment));
    QTEST(status.open, "open");
    QVERIFY(status.changesAt.has_value());
    QCOMPARE(*status.changesAt, instant(change));
}

void TestSupportHours::tellsNothingWithoutHours_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<bool>("spans");
    QTest::addColumn<QDateTime>("moment");
    QTest::addColumn<bool>("usable");

    const QDateTime noon = instant("2026-03-02T12:00:00-05:00");
    QTest::newRow("unknown zone") << QByteArray("Mars/Olympus_Mons") << true << noon << false;
    QTest::newRow("no zone") << QByteArray() << true << noon << false;
    QTest::newRow("no spans") << QByteArray("America/New_York") << false << noon << false;
    QTest::newRow("neither") << QByteArray() << false << noon << false;
    QTest::newRow("invalid moment")
        << QByteArray("America/New_York") << true << QDateTime() << true;
}

void TestSupportHours::tellsNothingWithoutHours()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const bool, spans);
    QFETCH(const QDateTime, moment);
    const SupportHours hours(zone.isEmpty() ? QTimeZone() : QTimeZone(zone),
                             spans ? axisCenter().spans() : std::vector<OpeningSpan>{});
    QTEST(hours.isUsable(), "usable");
    const SupportStatus status = hours.at(moment);
    QVERIFY(!status.open);
    QVERIFY(!status.changesAt.has_value());
}

void TestSupportHours::ignoresSpansThatNeverOpen_data()
{
    QTest::addColumn<QTime>("opens");
    QTest::addColumn<QTime>("closes");

    QTest::newRow("closes when it opens") << kEight << kEight;
    QTest::newRow("closes before it opens") << kTwenty << kEight;
    QTest::newRow("closes at midnight") << kEight << QTime(0, 0);
    QTest::newRow("opening time is invalid") << QTime() << kTwenty;
    QTest::newRow("closing time is invalid") << kEight << QTime();
    QTest::newRow("hour 24") << QTime(24, 0) << QTime(25, 0);
}

void TestSupportHours::ignoresSpansThatNeverOpen()
{
    QFETCH(const QTime, opens);
    QFETCH(const QTime, closes);
    const OpeningSpan never{Qt::Monday, opens, closes};
    const SupportHours alone(eastern(), {never});
    QVERIFY(!alone.isUsable());
    for (int hour = 0; hour < 24; ++hour) {
        const SupportStatus status =
            alone.at(QDateTime(QDate(2026, 3, 2), QTime(hour, 30), eastern()));
        QVERIFY(!status.open);
        QVERIFY(!status.changesAt.has_value());
    }
    const SupportHours beside(eastern(), {never, {Qt::Tuesday, kEight, kTwenty}});
    const SupportStatus status = beside.at(instant("2026-03-02T12:00:00-05:00"));
    QVERIFY(!status.open);
    QVERIFY(status.changesAt.has_value());
    QCOMPARE(*status.changesAt, instant("2026-03-03T08:00:00-05:00"));
}

void TestSupportHours::aWeeklySpanComesBack()
{
    const SupportHours hours(eastern(), {{Qt::Wednesday, kEight, kTwenty}});
    const SupportStatus status = hours.at(instant("2026-03-04T20:00:00-05:00"));
    QVERIFY(!status.open);
    QVERIFY(status.changesAt.has_value());
    QCOMPARE(*status.changesAt, instant("2026-03-11T08:00:00-04:00"));
}

void TestSupportHours::aDayThatTheZoneSkipsIsNotOpen()
{
    // Samoa had no 30 December 2011, a Friday: it moved over the date line.
    const QTimeZone samoa("Pacific/Apia");
    const SupportHours hours(samoa, {{Qt::Friday, kEight, kTwenty}, {Qt::Monday, kEight, kTwenty}});
    const SupportStatus status = hours.at(QDateTime(QDate(2011, 12, 29), QTime(23, 59, 59), samoa));
    QVERIFY(!status.open);
    QVERIFY(status.changesAt.has_value());
    QCOMPARE(*status.changesAt, QDateTime(QDate(2012, 1, 2), kEight, samoa));
}

/// The two halves of the answer must agree: nothing changes before `changesAt`, and then it does.
void TestSupportHours::changesAgreeWithTheStatusEveryHourOfTheYear()
{
    const SupportHours hours = axisCenter();
    QDateTime moment = instant("2026-01-01T00:17:00Z");
    for (int hour = 0; hour < 366 * 24; ++hour, moment = moment.addSecs(3600)) {
        const SupportStatus status = hours.at(moment);
        const QByteArray at = moment.toString(Qt::ISODate).toLatin1();
        QVERIFY2(status.changesAt && *status.changesAt > moment, at);
        QVERIFY2(hours.at(status.changesAt->addMSecs(-1)).open == status.open, at);
        QVERIFY2(hours.at(*status.changesAt).open != status.open, at);
    }
}

GUIDE_CORE_TEST(TestSupportHours)
#include "test_support_hours.moc"

// SPDX-License-Identifier: Apache-2.0
#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "pages/screens.h"

#include <QTest>

class TestSupport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statusIsToldInBothClocks_data();
    void statusIsToldInBothClocks();
    void noStatusIsInventedWithoutHours();
    void statusFollowsTheClockOnEveryVisit();
    void openAndClosedAreToldInWordsAndColour();
    void everyConditionOfEveryProgrammeIsToldWithIt();
    void everyDoorOpens_data();
    void everyDoorOpens();
    void theNumberStandsOutOnce();
};

void TestSupport::statusIsToldInBothClocks_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QByteArray>("local");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("change");

    QTest::newRow("open, same clock")
        << "2026-03-02T10:00:00-05:00" << QByteArray("America/New_York") << true
        << "Open until 8:00 PM Eastern Time.";
    QTest::newRow("open, read in Los Angeles")
        << "2026-03-02T10:00:00-05:00" << QByteArray("America/Los_Angeles") << true
        << "Open until 8:00 PM Eastern Time (5:00 PM where you are).";
    QTest::newRow("open, read in Honolulu after the clock change")
        << "2026-03-09T10:00:00-04:00" << QByteArray("Pacific/Honolulu") << true
        << "Open until 8:00 PM Eastern Time (2:00 PM where you are).";
    QTest::newRow("a zone of another name with the same clock")
        << "2026-03-02T10:00:00-05:00" << QByteArray("America/Toronto") << true
        << "Open until 8:00 PM Eastern Time.";
    QTest::newRow("closed, opens later today")
        << "2026-03-02T07:00:00-05:00" << QByteArray("America/New_York") << false
        << "Opens 8:00 AM Eastern Time.";
    QTest::newRow("closed for the night")
        << "2026-03-02T20:00:00-05:00" << QByteArray("America/New_York") << false
        << "Opens Tuesday at 8:00 AM Eastern Time.";
    QTest::newRow("closed for the weekend, read in Chicago")
        << "2026-03-06T20:00:00-05:00" << QByteArray("America/Chicago") << false
        << "Opens Monday at 8:00 AM Eastern Time (7:00 AM where you are).";
    QTest::newRow("the local day is another one")
        << "2026-03-02T10:00:00-05:00" << QByteArray("Asia/Tokyo") << true
        << "Open until 8:00 PM Eastern Time (Tuesday at 10:00 AM where you are).";
    QTest::newRow("Arizona keeps its clock in summer")
        << "2026-07-06T10:00:00-04:00" << QByteArray("America/Phoenix") << true
        << "Open until 8:00 PM Eastern Time (5:00 PM where you are).";
    QTest::newRow("Arizona keeps its clock in winter")
        << "2026-01-05T10:00:00-05:00" << QByteArray("America/Phoenix") << true
        << "Open until 8:00 PM Eastern Time (6:00 PM where you are).";
}

void TestSupport::statusIsToldInBothClocks()
{
    QFETCH(QString, moment);
    QFETCH(QByteArray, local);
    QFETCH(bool, open);
    QFETCH(QString, change);
    const support::GuideWindow guide;
    const pages::StatusWords words =
        pages::describeStatus(guide.content().support.hours,
                              QDateTime::fromString(moment, Qt::ISODate), QTimeZone(local));
    QVERIFY(words.known);
    QCOMPARE(words.open, open);
    QCOMPARE(words.state, open ? "Open now" : "Closed now");
    QCOMPARE(words.change, support::unbroken(change));
}

void TestSupport::noStatusIsInventedWithoutHours()
{
    const QDateTime now = QDateTime::fromString("2026-03-02T10:00:00-05:00", Qt::ISODate);
    QVERIFY(!pages::describeStatus({}, now, QTimeZone("America/New_York")).known);
    const support::GuideWindow guide;
    QVERIFY(!pages::describeStatus(guide.content().support.hours, {}, QTimeZone::utc()).known);
}

void TestSupport::statusFollowsTheClockOnEveryVisit()
{
    const QTimeZone eastern("America/New_York");
    QDateTime now({2026, 3, 2}, {19, 59}, eastern);
    support::GuideWindow guide([&now] { return now; });
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Support"));
    QVERIFY(support::find(guide.window(), QAccessible::StaticText,
                          support::unbroken("Open until 8:00 PM Eastern Time.")) != nullptr);
    now = now.addSecs(60);
    QVERIFY(support::press(guide.window(), "Questions"));
    QVERIFY(support::press(guide.window(), "Support"));
    QVERIFY(support::find(guide.window(), QAccessible::StaticText, "Open now") == nullptr);
    QVERIFY(support::find(guide.window(), QAccessible::StaticText,
                          support::unbroken("Opens Tuesday at 8:00 AM Eastern Time.")) != nullptr);
}

void TestSupport::openAndClosedAreToldInWordsAndColour()
{
    const QTimeZone eastern("America/New_York");
    QDateTime now({2026, 3, 2}, {12, 0}, eastern);
    support::GuideWindow guide([&now] { return now; });
    QVERIFY(guide.show());
    guide.open("page:support");
    QWidget *open = support::find(guide.window(), QAccessible::StaticText, "Open now");
    QVERIFY(open != nullptr);
    const QColor whenOpen = support::paintedTexts(open).value(0).color;
    now = QDateTime({2026, 3, 1}, {12, 0}, eastern);
    guide.open("page:questions");
    guide.open("page:support");
    QWidget *closed = support::find(guide.window(), QAccessible::StaticText, "Closed now");
    QVERIFY(closed != nullptr);
    QVERIFY(support::paintedTexts(closed).value(0).color != whenOpen);
}

void TestSupport::everyConditionOfEveryProgrammeIsToldWithIt()
{
    const YAML::Node structure = support::contentFile("support.yaml")["programmes"];
    const YAML::Node words = support::contentFile("en/support.yaml")["programmes"];
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QCOMPARE(structure.size(), 2U);
    for (const YAML::Node &programme : structure) {
        guide.open("programme:" + support::text(programme["id"]));
        const QStringList items = support::names(guide.window(), QAccessible::ListItem);
        const QString painted = support::paintedWords(guide.screen()->widget());
        const YAML::Node told = words[programme["id"].as<std::string>()];
        QVERIFY(painted.contains(support::text(told["name"])));
        QVERIFY(painted.contains(support::text(told["summary"])));
        // Structure and words name the same conditions: none is left out on the way.
        QCOMPARE(programme["conditions"].size(), told["conditions"].size());
        for (const YAML::Node &id : programme["conditions"]) {
            const QString condition = support::text(told["conditions"][id.as<std::string>()]);
            QVERIFY2(items.contains(condition), qPrintable(condition));
            QVERIFY2(painted.contains(condition), qPrintable(condition));
        }
    }
}

void TestSupport::everyDoorOpens_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("Support") << "support";
    QTest::newRow("Questions") << "questions";
    QTest::newRow("Safety") << "safety";
}

void TestSupport::everyDoorOpens()
{
    QFETCH(const QString, page);
    support::GuideWindow guide;
    QVERIFY(guide.show({1280, 800}));
    for (const guide::Section &door :
         guide.content().page(page).ofKind(guide::Section::Kind::Door)) {
        guide.open("page:" + page);
        QWidget *button = support::find(guide.window(), QAccessible::Button, door.heading);
        QVERIFY2(button != nullptr, qPrintable(door.heading));
        // Without scrolling, but for Safety, where the 911 list comes first.
        const QRect place(button->mapTo(guide.screen()->viewport(), QPoint()), button->size());
        QVERIFY2(page == "safety" || guide.screen()->viewport()->rect().contains(place),
                 qPrintable(door.heading));
        QVERIFY(support::press(guide.window(), door.heading));
        QCOMPARE(guide.screen()->title(), door.heading);
        QVERIFY(support::paintedWords(guide.screen()->widget())
                    .contains(door.blocks.constFirst().text.plain));
    }
}

void TestSupport::theNumberStandsOutOnce()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:support");
    double largest = 0;
    QString what;
    for (const support::PaintedText &run : support::paintedTexts(guide.screen()->widget())) {
        if (run.pixelSize > largest) {
            largest = run.pixelSize;
            what = run.text;
        }
    }
    QCOMPARE(what.trimmed(), guide.content().support.digits);
    QVERIFY(largest >= 3 * 18);
    QCOMPARE(support::paintedWords(guide.screen()->widget()).count(guide.content().support.digits),
             1);
}

GUIDE_TEST(TestSupport)
#include "test_support.moc"

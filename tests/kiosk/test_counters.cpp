// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "host/files.h"
#include "kiosk/staff_records.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using kiosk::Counters;

namespace {

const QDate kMonday(2026, 11, 16);  // of week 47

struct Place {
    QTemporaryDir folder;
    host::StateFolder state{folder.path()};

    /// What is kept, a line a day.
    [[nodiscard]] QString text() const
    {
        QString lines;
        const QJsonObject days =
            (*state.read("counters")).value_or(QJsonObject())["days"].toObject();
        for (auto day = days.begin(); day != days.end(); ++day) {
            QJsonObject counted = day->toObject();
            lines += QString("%1 visits=%2").arg(day.key()).arg(counted.take("visits").toInt());
            for (auto page = counted.begin(); page != counted.end(); ++page)
                lines += QString(" %1=%2").arg(page.key()).arg(page->toInt());
            lines += '\n';
        }
        return lines;
    }
    /// Keeps a JSON object of days.
    void keep(const QByteArray &days) const
    {
        const QByteArray text = R"({"version": 1, "days": )" + days + "}";
        QVERIFY(host::writeDurably(folder.filePath("counters"), text).has_value());
    }
};

void visit(Counters &counters, const QDate &day, int times, const QStringList &pages = {"support"})
{
    for (int i = 0; i < times; ++i)
        counters.add(day, pages);
}

}  // namespace

class TestCounters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsNothingUntilItIsOn();
    void holdsDaysPagesAndNumbersOnly();
    void daysWithFewVisitsAreTheirWeek_data();
    void daysWithFewVisitsAreTheirWeek();
    void aPageCountsOnceAVisit();
    void goesOnAfterARestart();
    void weeksOfTheTurnOfTheYear();
    void staysSmall();
    void readsWhatItCan();
};

void TestCounters::countsNothingUntilItIsOn()
{
    const Place place;
    Counters counters(place.state, false);
    visit(counters, kMonday, 9);
    QVERIFY(counters.counted().isEmpty());
    QCOMPARE(QDir(place.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

/// KIOSK-38: the file after fifty visits.
void TestCounters::holdsDaysPagesAndNumbersOnly()
{
    const Place place;
    Counters counters(place.state, true);
    for (int i = 0; i < 50; ++i)
        counters.add(kMonday.addDays(i / 8),
                     {"how-it-works", "puffy hands", "support", "Maria", "page:x", "<b>", ""});
    static const QRegularExpression form(
        "\\A(2026-(11-[0-9]{2}|W4[78]) visits=[0-9]+ how-it-works=[0-9]+ support=[0-9]+\n)+\\z");
    QVERIFY2(form.match(place.text()).hasMatch(), qPrintable(place.text()));
    QVERIFY(!place.text().contains(':'));
    // Six days of eight; the seventh had two, and is its week.
    QCOMPARE(place.text().count('\n'), 7);
    QCOMPARE(counters.counted().value("2026-W47").visits, 2);
    QCOMPARE(QDir(place.folder.path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{"counters"});
}

void TestCounters::daysWithFewVisitsAreTheirWeek_data()
{
    QTest::addColumn<QList<int>>("visits");  // on each day from Monday on
    QTest::addColumn<QString>("file");
    QTest::newRow("KIOSK-38 one") << QList<int>{1} << "2026-W47 visits=1 support=1\n";
    QTest::newRow("KIOSK-38 four") << QList<int>{4} << "2026-W47 visits=4 support=4\n";
    QTest::newRow("KIOSK-38 five") << QList<int>{5} << "2026-11-16 visits=5 support=5\n";
    QTest::newRow("KIOSK-38 few and few") << QList<int>{4, 3} << "2026-W47 visits=7 support=7\n";
    QTest::newRow("KIOSK-38 many and few")
        << QList<int>{6, 0, 1, 2} << "2026-11-16 visits=6 support=6\n2026-W47 visits=3 support=3\n";
    QTest::newRow("KIOSK-38 over the week's end")
        << QList<int>{0, 0, 0, 0, 0, 0, 2, 3}
        << "2026-W47 visits=2 support=2\n2026-W48 visits=3 support=3\n";
}

void TestCounters::daysWithFewVisitsAreTheirWeek()
{
    QFETCH(const QList<int>, visits);
    const Place place;
    Counters counters(place.state, true);
    for (qsizetype day = 0; day < visits.size(); ++day)
        visit(counters, kMonday.addDays(day), visits.at(day));
    QTEST(place.text(), "file");
}

void TestCounters::aPageCountsOnceAVisit()
{
    const Place place;
    Counters counters(place.state, true);
    visit(counters, kMonday, 5, {"support", "support", "questions", "support"});
    visit(counters, kMonday, 1, {});
    QCOMPARE(place.text(), "2026-11-16 visits=6 questions=5 support=5\n");
    counters.add(QDate(), {"support"});
    QCOMPARE(counters.counted().size(), 1);
}

void TestCounters::goesOnAfterARestart()
{
    const Place place;
    for (int i = 0; i < 3; ++i) {
        Counters counters(place.state, true);
        visit(counters, kMonday, 6);
    }
    QCOMPARE(place.text(), "2026-11-16 visits=18 support=18\n");
    // Fewer than five between restarts never come to be found by their day.
    for (int i = 0; i < 3; ++i) {
        Counters counters(place.state, true);
        visit(counters, kMonday.addDays(1), 2);
    }
    QCOMPARE(place.text(), "2026-11-16 visits=18 support=18\n2026-W47 visits=6 support=6\n");
}

void TestCounters::weeksOfTheTurnOfTheYear()
{
    const Place place;
    Counters counters(place.state, true);
    visit(counters, QDate(2027, 1, 1), 1);
    QCOMPARE(place.text(), "2026-W53 visits=1 support=1\n");
}

void TestCounters::staysSmall()
{
    const Place place;
    const QStringList pages{"how-it-works", "trial-results", "side-effects", "support",
                            "questions",    "safety",        "about",        "help",
                            "my-visit",     "print"};
    QStringList before;
    for (int day = 1; day <= 250; ++day)
        before +=
            QString(R"("%1": {"visits": 99999, "%2": 99999})")
                .arg(kMonday.addDays(-day).toString(Qt::ISODate), pages.join(R"(": 99999, ")"));
    place.keep("{" + before.join(',').toLatin1() + "}");
    Counters counters(place.state, true);
    visit(counters, kMonday, 5, pages);
    QCOMPARE(counters.counted().size(), Counters::kKept);
    QCOMPARE(place.text().count('\n'), int(Counters::kKept));
    QVERIFY(QFileInfo(place.folder.filePath("counters")).size() < host::kLargestFile);
    QVERIFY(counters.counted().contains("2026-11-16"));
    QVERIFY(!counters.counted().contains(kMonday.addDays(-250).toString(Qt::ISODate)));
}

void TestCounters::readsWhatItCan()
{
    const Place place;
    place.keep(R"({"2026-11-15": {"visits": 7, "support": 3}, "nonsense": {"visits": 1},
        "2026-11-14": {"visits": "x"}, "2026-11-13": {"Maria": 1}, "2026-11-11": {"visits": -1},
        "2026-11-10": 5, "2026-11-12": {"visits": 5, "support": 2, "<b>": 1, "safety": 1.5}})");
    Counters counters(place.state, true);
    visit(counters, kMonday, 5);
    QCOMPARE(place.text(), "2026-11-12 visits=5 support=2\n2026-11-15 visits=7 support=3\n"
                           "2026-11-16 visits=5 support=5\n");
}

GUIDE_CORE_TEST(TestCounters)
#include "test_counters.moc"

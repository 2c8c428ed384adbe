// SPDX-License-Identifier: Apache-2.0
// What is read aloud of each page, in which order and words (EN-5.1.3.1, .6, FDA-N2, CHART-32).
#include "charts/mark_chart.h"
#include "guide/text.h"
#include "look/data_table.h"
#include "shell/options.h"
#include "support/listening.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QRegularExpression>
#include <QTest>

using support::GuideWindow;
using support::last;
using support::listen;
using support::mark;
using support::sayAll;
using support::spoken;
using support::tells;

class TestReadAloudPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsFromTopToSafety();
    void readsCharts_data();
    void readsCharts();
    void readsTables();
    void saysTheActionFirst();
    void readsNothingHidden();
    void readsOpenAnswersAfterTheirQuestion();
    void goesOnWhereTheSentenceStillIs();
    void readsEveryPage();
};

void TestReadAloudPages::readsFromTopToSafety()
{
    GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(listen(guide));
    QCOMPARE(last(guide), spoken(guide.content().page("how-it-works").main));
    const QStringList all = sayAll(guide);
    // The safety information that stands below every page is read with it, the same way (FDA-N2).
    QVERIFY(all.contains(spoken(guide.content().frame.stripHeading + ".")));
    const QString safety = guide.content().frame.stripText;
    for (const guide::Run &run : guide::sentencesOf(safety))
        QVERIFY(all.contains(spoken(safety.mid(run.start, run.length))));
    QVERIFY(spoken(guide.content().frame.stripText).endsWith(all.last()));
    for (const auto &each : qAsConst(guide.voice().said))
        QCOMPARE(each.rate, guide.voice().said.first().rate);
    QVERIFY(tells(guide, "That was the whole page."));
    QVERIFY(mark(guide) == nullptr);
    // Play starts over.
    QVERIFY(support::press(guide.window(), "Play"));
    QCOMPARE(last(guide), all.first());
}

void TestReadAloudPages::readsCharts_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("count");
    QTest::newRow("all results") << "page:trial-results" << 5;
    QTest::newRow("one in percent") << "outcome:endurance" << 1;
    QTest::newRow("one in pounds") << "outcome:weight" << 1;
    QTest::newRow("harms") << "door:trial-results#doses" << 2;
}

void TestReadAloudPages::readsCharts()
{
    QFETCH(const QString, target);
    QFETCH(const int, count);
    GuideWindow guide;
    QVERIFY(guide.show());
    guide.open(target);
    QVERIFY(listen(guide));
    const QStringList all = sayAll(guide);
    int charts = 0;
    for (const auto *chart : guide.screen()->findChildren<charts::MarkChart *>()) {
        if (!chart->isVisible())
            continue;
        ++charts;
        const QString summary = chart->accessibleDescription();
        QVERIFY(!summary.isEmpty());
        for (const guide::Run &run : guide::sentencesOf(summary)) {
            const QString sentence = spoken(summary.mid(run.start, run.length));
            QVERIFY2(all.contains(sentence), qPrintable(sentence));
        }
        for (int i = 0; i < chart->markCount(); ++i)
            QVERIFY2(all.contains(spoken(chart->markName(i))), qPrintable(chart->markName(i)));
    }
    QCOMPARE(charts, count);
    QCOMPARE(all.filter("minus 0.2 percent").isEmpty(),
             !target.contains("endurance") && target != "page:trial-results");
    for (const QString &text : all)
        QVERIFY2(!text.contains(QRegularExpression("%|\u2212|\\blb\\b")), qPrintable(text));
}

void TestReadAloudPages::readsTables()
{
    GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("outcome:lean-mass");
    QVERIFY(support::press(guide.window(), "Table"));
    QVERIFY(listen(guide));
    const QString all = sayAll(guide).join('\n');
    int tables = 0;
    for (const auto *table : guide.screen()->findChildren<look::DataTable *>()) {
        if (!table->isVisible())
            continue;
        ++tables;
        for (const guide::Table::Row &row : table->table().rows) {
            QVERIFY(all.contains(spoken(row.header)));
            for (const QString &cell : row.cells)
                QVERIFY2(all.contains(spoken(cell)), qPrintable(cell));
        }
    }
    QVERIFY(tables >= 1);
}

void TestReadAloudPages::saysTheActionFirst()
{
    GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("symptom:breathing");
    QVERIFY(listen(guide));
    const QStringList all = sayAll(guide);
    const guide::SymptomGuide &symptoms = guide.content().symptoms;
    const guide::Symptom *sign = symptoms.symptom("breathing");
    QVERIFY(sign != nullptr);
    const auto action = all.indexOf(spoken(symptoms.level(sign->urgency).heading));
    const auto what = all.indexOf(spoken(sign->card));
    QVERIFY(action >= 0);
    QVERIFY(what > action);
    QCOMPARE(what, action + 1);
    // The signs that can be picked are not read, one after the other.
    for (const guide::Symptom &each : symptoms.inArea({})) {
        if (each.id != sign->id && each.say != each.card)
            QVERIFY2(!all.contains(spoken(each.say)), qPrintable(each.say));
    }
}

void TestReadAloudPages::readsNothingHidden()
{
    GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:questions");
    QVERIFY(listen(guide));
    const QString all = sayAll(guide).join('\n');
    int closed = 0;
    for (const guide::Answer &answer : guide.content().questions.answers) {
        QVERIFY(all.contains(spoken(answer.question)));
        const QString words = answer.answer.plain;
        const guide::Run first = guide::sentencesOf(words).first();
        closed += all.contains(spoken(words.mid(first.start, first.length))) ? 0 : 1;
    }
    QVERIFY(closed >= guide.content().questions.answers.size() - 1);
    QVERIFY(!all.contains("Print or save this page"));
}

void TestReadAloudPages::readsOpenAnswersAfterTheirQuestion()
{
    GuideWindow guide;
    QVERIFY(guide.show());
    const guide::Answer &answer = guide.content().questions.answers.at(2);
    guide.open("question:" + answer.id);
    QVERIFY(listen(guide));
    const QStringList all = sayAll(guide);
    const QString words = answer.answer.plain;
    const guide::Run first = guide::sentencesOf(words).first();
    const auto asked = all.filter(spoken(answer.question));
    QCOMPARE(asked.size(), 1);
    const auto question = all.indexOf(asked.first());
    QVERIFY(all.indexOf(spoken(words.mid(first.start, first.length))) > question);
}

void TestReadAloudPages::goesOnWhereTheSentenceStillIs()
{
    GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    QVERIFY(listen(guide));
    for (int i = 0; i < 3; ++i)
        guide.voice().finish();
    const QString fourth = last(guide);
    QVERIFY(support::press(guide.window(), "Belly"));
    QVERIFY(!guide.voice().speaks);
    QVERIFY(support::press(guide.window(), "Play"));
    QCOMPARE(last(guide), fourth);
}

void TestReadAloudPages::readsEveryPage()
{
    GuideWindow guide;
    QVERIFY(guide.show());
    guide.fillVisit();
    guide.key(Qt::Key_F8);
    for (const QString &page : shell::pageNames()) {
        guide.open("page:" + page);
        guide.voice().said.clear();
        QVERIFY(support::press(guide.window(), "Play"));
        const QStringList all = sayAll(guide);
        QVERIFY2(all.size() > 5, qPrintable(page));
        for (const QString &text : all)
            QVERIFY2(!text.contains(QRegularExpression("[<>{}\u2022]")), qPrintable(text));
    }
    guide.open("sources:support");
    QVERIFY(support::press(guide.window(), "Play"));
    guide.search("headache");
    QVERIFY(!guide.voice().speaks);
    QVERIFY(support::press(guide.window(), "Play"));
    guide.voice().said.clear();
    QVERIFY(!sayAll(guide).isEmpty());
}

GUIDE_TEST(TestReadAloudPages)
#include "test_read_aloud_pages.moc"

// SPDX-License-Identifier: Apache-2.0
// The switches of the tab, what is kept of them, and figures that must not be shown.
#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QApplication>
#include <QClipboard>
#include <QRadioButton>
#include <QTest>

#include <limits>

namespace {

const char *const kNotFound = "not in our sources";

bool isChosen(const support::GuideWindow &guide, const QString &name)
{
    const QWidget *chip = support::control(guide.window(), name);
    return chip != nullptr &&
           QAccessible::queryAccessibleInterface(const_cast<QWidget *>(chip))->state().checked;
}

QString painted(const support::GuideWindow &guide)
{
    return support::paintedWords(guide.screen()->widget());
}

QStringList tables(const support::GuideWindow &guide)
{
    return support::names(guide.window(), QAccessible::Table);
}

QStringList charts(const support::GuideWindow &guide)
{
    return support::names(guide.window(), QAccessible::Chart);
}

const guide::Outcome &outcome(const support::GuideWindow &guide, const QString &id)
{
    for (const guide::Outcome &known : guide.content().trial.outcomes) {
        if (known.id == id)
            return known;
    }
    qFatal("no outcome");
}

}  // namespace

class TestTrialResults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyResultIsThereOnOpening();
    void aFigureOpensLarge();
    void doorsOpenAndLeadBack();
    void switchesHoldWhileOutcomesChange();
    void unitIsOneForAllFigures();
    void studyIsAPictureOrATable();
    void harmsArePicturesOrTables();
    void exactNumbersOnRequest();
    void tablesAreCopied();
    void spoiltOutcomeIsNotShown_data();
    void spoiltOutcomeIsNotShown();
    void spoiltFirstOutcomeLeavesTheTabStanding();
    void spoiltHarmIsNotShown();
    void nothingIsShownOfAnEmptyStudy();
};

/// All three results with every group, and both harms as large, without a click.
void TestTrialResults::everyResultIsThereOnOpening()
{
    support::GuideWindow guide;
    for (const QSize size :
         {QSize(1280, 800), QSize(1366, 768), QSize(1920, 1080), QSize(1080, 1920)}) {
        QVERIFY(guide.show(size));
        guide.open("page:trial-results");
        QStringList wanted;
        for (const guide::Outcome &outcome : guide.content().trial.outcomes)
            wanted.append(outcome.heading);
        for (const guide::Harm &harm : guide.content().trial.harms)
            wanted.append(harm.heading);
        QCOMPARE(charts(guide), wanted);
        for (const support::Face chart : support::ofRole(guide.screen(), QAccessible::Chart)) {
            QCOMPARE(chart->childCount(), 3);
            const auto *widget = qobject_cast<QWidget *>(chart->object());
            QCOMPARE(widget->visibleRegion().boundingRect(), widget->rect());
        }
    }
    // Whole people and the numbers of the source, each with its own statistic.
    const QString words = painted(guide);
    for (const char *number : {"+11.5 lb", "+7.3 lb", "+1.4 lb", "+6.5 lb", "+4.9 lb", "+1.6 lb",
                               "+9.1%", "+8.9%", "−0.2%", "23", "11", "10", "7"})
        QVERIFY2(words.contains(number), number);
    QCOMPARE(words.count("middle value (median)"), 2);
    QCOMPARE(words.count("average (mean)"), 1);
    QCOMPARE(words.count(guide.content().trial.harms.first().missing), 2);
}

void TestTrialResults::aFigureOpensLarge()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const guide::Outcome &outcome : guide.content().trial.outcomes) {
        guide.open("page:trial-results");
        QWidget *chart = support::find(guide.window(), QAccessible::Chart, outcome.heading);
        QVERIFY(support::click(chart));
        QVERIFY(support::find(guide.screen(), QAccessible::Heading, outcome.heading) != nullptr);
        QVERIFY(isChosen(guide, outcome.name) && isChosen(guide, "Chart"));
        QVERIFY(support::allNames(guide.screen()).contains(outcome.plainStatement()));
        QVERIFY(support::press(guide.window(), "Back to Trial results"));
        QCOMPARE(charts(guide).size(), 5);
    }
}

void TestTrialResults::doorsOpenAndLeadBack()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    const guide::Page page = guide.content().page("trial-results");
    const QList<guide::Section> doors = page.ofKind(guide::Section::Kind::Door);
    QVERIFY(doors.size() > 3);
    for (const guide::Section &door : doors) {
        guide.open("page:trial-results");
        QVERIFY(support::press(guide.window(), door.heading));
        for (const guide::Section &section : page.behind(door.id))
            QVERIFY2(support::find(guide.screen(), QAccessible::Heading, section.heading) !=
                         nullptr,
                     qPrintable(section.heading));
        guide.key(Qt::Key_Escape);
        QCOMPARE(charts(guide).size(), 5);
    }
    // A link to a section opens the door that it is behind; an unknown door opens nothing.
    guide.open("section:trial-results#benefits-risks");
    QVERIFY(!tables(guide).isEmpty());
    guide.open("door:trial-results#nonesuch");
    QVERIFY(!tables(guide).isEmpty());
}

void TestTrialResults::switchesHoldWhileOutcomesChange()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("outcome:lean-mass");
    QVERIFY(support::press(guide.window(), "Table"));
    for (const QString name : {"Weight", "Endurance", "Lean body mass"}) {
        QVERIFY(support::press(guide.window(), name));
        QVERIFY(isChosen(guide, name) && isChosen(guide, "Table"));
        QCOMPARE(support::control(guide.window(), "kg") == nullptr, name == "Endurance");
    }
    guide.open("outcome:weight");
    QVERIFY(isChosen(guide, "Weight"));
    guide.open("outcome:nonesuch");
    QVERIFY(isChosen(guide, "Weight"));
}

void TestTrialResults::unitIsOneForAllFigures()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("outcome:weight");
    QVERIFY(isChosen(guide, "lb") && !painted(guide).contains("+2.9 kg"));
    QVERIFY(support::press(guide.window(), "kg"));
    QVERIFY(isChosen(guide, "kg"));
    QVERIFY(painted(guide).contains("+2.9 kg") && !painted(guide).contains("+6.5 lb"));
    guide.open("section:trial-results#benefits-risks");
    QVERIFY(painted(guide).contains("+2.9 kg") && !painted(guide).contains("+6.5 lb"));
    guide.open("outcome:lean-mass");
    QVERIFY(isChosen(guide, "kg"));
    QVERIFY(support::press(guide.window(), "lb"));
    QVERIFY(painted(guide).contains("+11.5 lb") && !painted(guide).contains("+2.9 kg"));
}

/// CHART-9, CHART-34.
void TestTrialResults::studyIsAPictureOrATable()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("section:trial-results#about-study");
    const guide::Flow &flow = guide.content().trial.flow;
    QWidget *picture = support::find(guide.window(), QAccessible::Chart, flow.heading);
    QVERIFY(picture != nullptr);
    QWidget *part = picture->parentWidget();
    QVERIFY(support::press(part, "Table"));
    QVERIFY(!charts(guide).contains(flow.heading));
    QWidget *table = support::find(guide.window(), QAccessible::Table, flow.heading);
    QVERIFY(table != nullptr);
    const QString words = support::paintedWords(table);
    for (const guide::Stage &stage : flow.stages) {
        for (const QString &text : {stage.when, stage.amount, stage.text})
            QVERIFY2(words.contains(text), qPrintable(text));
    }
    QVERIFY(support::press(part, "Picture"));
    QVERIFY(charts(guide).contains(flow.heading) && !tables(guide).contains(flow.heading));
}

/// FDA-Q10, IPDAS-P1, RISK-11.
void TestTrialResults::harmsArePicturesOrTables()
{
    const support::Evidence evidence;
    const auto both = [&](const char *id) {
        const double did = evidence.number(id);
        const QString about = evidence.fact(id)["numbers"][0]["about"] ? "about " : "";
        return QStringList{QStringLiteral("%1%2 out of 100").arg(about).arg(did),
                           QStringLiteral("%1%2 out of 100").arg(about).arg(100 - did)};
    };
    const QHash<QString, QList<QStringList>> wanted{
        {"Dose lowered", {both("R-REDUCED-DAILY"), both("R-REDUCED-ALT"), {kNotFound, kNotFound}}},
        {"Stopped", {both("R-STOPPED-DAILY"), both("R-STOPPED-ALT"), {kNotFound, kNotFound}}}};
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("section:trial-results#dose-changes");
    for (const guide::Harm &harm : guide.content().trial.harms) {
        QWidget *picture = support::find(guide.window(), QAccessible::Chart, harm.heading);
        QVERIFY(picture != nullptr);
        QVERIFY(support::paintedWords(picture).contains(harm.missing));
        QWidget *part = picture->parentWidget();
        QVERIFY(support::press(part, "Table"));
        QWidget *table = support::find(part, QAccessible::Table, harm.heading);
        QVERIFY(table != nullptr);
        QAccessibleTableInterface *cells =
            QAccessible::queryAccessibleInterface(table)->tableInterface();
        QCOMPARE(cells->rowCount(), 3);
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 2; ++column)
                QCOMPARE(cells->cellAt(row, column)->text(QAccessible::Name),
                         (column == 0 ? cells->rowDescription(row) + ": " : QString()) +
                             wanted.value(harm.name).at(row).at(column));
        }
        QVERIFY(support::press(part, "Picture"));
        QVERIFY(picture->isVisible() && !table->isVisible());
    }
}

/// RISK-8: more precision only on request, and back.
void TestTrialResults::exactNumbersOnRequest()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("section:trial-results#dose-changes");
    QWidget *stopped = support::find(guide.window(), QAccessible::Chart,
                                     guide.content().trial.harms.last().heading);
    QVERIFY(stopped != nullptr);
    for (int round = 0; round < 2; ++round) {
        QVERIFY(support::paintedWords(stopped).contains("about 10 out of 100 people stopped"));
        QVERIFY(painted(guide).contains("In the pictures, numbers are rounded to whole people"));
        QVERIFY(support::press(guide.window(), "Show the exact numbers"));
        QVERIFY(support::paintedWords(stopped).contains("10.3 out of 100 people stopped"));
        QVERIFY(painted(guide).contains("How many had it: the numbers of the source."));
        QVERIFY(support::control(guide.window(), "Show the exact numbers") == nullptr);
        QVERIFY(support::press(guide.window(), "Show whole people"));
    }
}

/// CHART-30.
void TestTrialResults::tablesAreCopied()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("outcome:weight");
    QVERIFY(support::press(guide.window(), "Table"));
    QApplication::clipboard()->clear();
    QVERIFY(support::press(guide.window(), "Copy this table"));
    QVERIFY2(QApplication::clipboard()->text().contains("\nGroup\tChange\tGap to placebo\n"),
             qPrintable(QApplication::clipboard()->text()));
    QVERIFY(QApplication::clipboard()->text().contains("Placebo\t+1.6\u00a0lb\t"));
}

void TestTrialResults::spoiltOutcomeIsNotShown_data()
{
    QTest::addColumn<double>("value");
    QTest::newRow("absurd") << 4900.0;
    QTest::newRow("missing") << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("does not fit its difference") << 65.0;
}

/// FDA-Q1: no claim, no number and no picture of a result that does not fit together; the rest
/// lives.
void TestTrialResults::spoiltOutcomeIsNotShown()
{
    QFETCH(const double, value);
    support::GuideWindow guide({}, {}, [value](guide::Content &content) {
        content.trial.outcomes[1].results[0].value = value;
    });
    QVERIFY(guide.show());
    const guide::Outcome &weight = outcome(guide, "weight");
    const auto isGone = [&] {
        const QString words = painted(guide);
        QVERIFY(words.contains("This result cannot be shown: its numbers do not fit together."));
        QVERIFY(words.contains("For staff: "));
        QVERIFY(!words.contains(weight.heading));
        QVERIFY(support::find(guide.window(), QAccessible::Heading, "Weight") != nullptr);
        QVERIFY(!charts(guide).contains(weight.heading) && !tables(guide).contains(weight.heading));
        for (const char *gone :
             {"4,900", "4900", "65.0", " nan", "4.9 pounds", "+1.6 lb", "{daily}"})
            QVERIFY2(!words.contains(gone, Qt::CaseInsensitive), gone);
    };
    guide.open("page:trial-results");
    isGone();
    QVERIFY(charts(guide).contains(outcome(guide, "lean-mass").heading));
    for (const QString view : {"Chart", "Table"}) {
        guide.open("outcome:lean-mass");
        QVERIFY(support::press(guide.window(), view));
        QVERIFY(support::press(guide.window(), "Weight"));
        isGone();
        QVERIFY(support::control(guide.window(), "kg") == nullptr);
        // The others live, in the same view.
        QVERIFY(support::press(guide.window(), "Lean body mass"));
        QVERIFY(isChosen(guide, view));
        QVERIFY(painted(guide).contains(outcome(guide, "lean-mass").heading));
        QVERIFY(!painted(guide).contains("This result cannot be shown"));
    }
}

void TestTrialResults::spoiltFirstOutcomeLeavesTheTabStanding()
{
    support::GuideWindow guide(
        {}, {}, [](guide::Content &content) { content.trial.outcomes[0].results.clear(); });
    QVERIFY(guide.show());
    guide.open("page:trial-results");
    QVERIFY(painted(guide).contains("For staff: the placebo group is missing."));
    QVERIFY(charts(guide).contains(outcome(guide, "weight").heading));
    guide.open("outcome:weight");
    QVERIFY(charts(guide).contains(outcome(guide, "weight").heading));
    QVERIFY(!painted(guide).contains("This result cannot be shown"));
}

void TestTrialResults::spoiltHarmIsNotShown()
{
    support::GuideWindow guide(
        {}, {}, [](guide::Content &content) { content.trial.harms[1].counts[0].outOf100 = 1030; });
    QVERIFY(guide.show());
    const QList<guide::Harm> &harms = guide.content().trial.harms;
    guide.open("page:trial-results");
    QVERIFY(painted(guide).contains("This result cannot be shown"));
    QVERIFY(!charts(guide).contains(harms.last().heading));
    guide.open("section:trial-results#dose-changes");
    const QString words = painted(guide);
    QVERIFY(words.contains("This result cannot be shown: its numbers do not fit together."));
    QVERIFY(charts(guide).contains(harms.first().heading));
    QVERIFY(!charts(guide).contains(harms.last().heading));
    for (const char *gone : {"1030", "1,030", "out of 100 people stopped", "6.6 out of 100 not"})
        QVERIFY2(!words.contains(gone), gone);
    QVERIFY(support::press(guide.window(), "Show the exact numbers"));  // of the other one
    guide.open("section:trial-results#benefits-risks");
    // The fact box tells the one, and that the other cannot be told.
    QAccessibleTableInterface *box =
        QAccessible::queryAccessibleInterface(support::find(guide.window(), QAccessible::Table,
                                                            guide.content().trial.factBox.heading))
            ->tableInterface();
    QStringList rows;
    for (int row = 0; row < box->rowCount(); ++row)
        rows.append(box->rowDescription(row));
    QVERIFY(rows.contains(harms.first().name) && rows.contains(harms.last().name));
    const int spoilt = static_cast<int>(rows.indexOf(harms.last().name));
    QCOMPARE(box->cellAt(spoilt, 0)->text(QAccessible::Name),
             harms.last().name + ": cannot be shown: ask your care team");
}

void TestTrialResults::nothingIsShownOfAnEmptyStudy()
{
    support::GuideWindow guide({}, {}, [](guide::Content &content) {
        content.trial.outcomes.clear();
        content.trial.harms.clear();
        content.trial.flow.stages.clear();
    });
    QVERIFY(guide.show());
    guide.open("page:trial-results");
    guide.open("outcome:weight");
    QVERIFY(charts(guide).isEmpty());
    QVERIFY(painted(guide).contains(guide.content().page("trial-results").main));
}

GUIDE_TEST(TestTrialResults)
#include "test_trial_results.moc"

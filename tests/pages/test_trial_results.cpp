// SPDX-License-Identifier: Apache-2.0
// The switches of the tab, what is kept of them, and figures that must not be shown.
#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "shell/settings.h"

#include <QApplication>
#include <QClipboard>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using pages::ResultView;

namespace {

const char *const kKeep = "Always start with this view";
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
    void opensInWords();
    void theKeptViewOpensNextTime_data();
    void theKeptViewOpensNextTime();
    void nothingIsKeptUnasked();
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

/// RISK-27: one plain sentence first, whatever others chose before on this screen.
void TestTrialResults::opensInWords()
{
    for (int visitor = 0; visitor < 2; ++visitor) {
        support::GuideWindow guide;
        QVERIFY(guide.show());
        QVERIFY(support::press(guide.window(), "Trial results"));
        QVERIFY(isChosen(guide, "In words") && isChosen(guide, "Endurance"));
        QVERIFY(!charts(guide).contains(outcome(guide, "endurance").heading));
        QVERIFY(support::control(guide.window(), kKeep) == nullptr);
        QVERIFY(support::press(guide.window(), "Chart"));
        QVERIFY(charts(guide).contains(outcome(guide, "endurance").heading));
        QVERIFY(support::press(guide.window(), kKeep));
    }
}

void TestTrialResults::theKeptViewOpensNextTime_data()
{
    QTest::addColumn<QString>("view");
    for (const char *view : {"Chart", "Table", "In words"})
        QTest::newRow(view) << QString(view);
}

/// RISK-27: the default can be chosen; the file is what a home computer keeps.
void TestTrialResults::theKeptViewOpensNextTime()
{
    QFETCH(const QString, view);
    const QTemporaryDir folder;
    const QString file = folder.filePath("settings.ini");
    {
        support::GuideWindow guide;
        guide.choices().setFirstView(view == "Table" ? ResultView::Chart : ResultView::Table);
        QVERIFY(guide.show());
        QVERIFY(support::press(guide.window(), "Trial results"));
        QVERIFY(support::press(guide.window(), view));
        QVERIFY(support::press(guide.window(), kKeep));
        // The button has done its work; a line says so where it is no matter of course.
        QVERIFY(support::control(guide.window(), kKeep) == nullptr);
        QCOMPARE(painted(guide).contains("Results start with this view."), view != "In words");
        QVERIFY(shell::Settings(file).setFirstView(guide.choices().firstView()));
    }
    support::GuideWindow next;
    next.choices().setFirstView(shell::Settings(file).firstView());
    QVERIFY(next.show());
    QVERIFY(support::press(next.window(), "Trial results"));
    QVERIFY(isChosen(next, view));
    QCOMPARE(charts(next).contains(outcome(next, "endurance").heading), view == "Chart");
    QCOMPARE(tables(next).contains(outcome(next, "endurance").heading), view == "Table");
}

void TestTrialResults::nothingIsKeptUnasked()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Trial results"));
    QVERIFY(support::press(guide.window(), "Table"));
    QVERIFY(support::press(guide.window(), "Weight"));
    QCOMPARE(guide.choices().firstView(), ResultView::Words);
}

void TestTrialResults::switchesHoldWhileOutcomesChange()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Trial results"));
    QVERIFY(support::press(guide.window(), "Table"));
    for (const QString name : {"Weight", "Endurance", "Lean body mass"}) {
        QVERIFY(support::press(guide.window(), name));
        QVERIFY(isChosen(guide, name) && isChosen(guide, "Table"));
        QCOMPARE(support::control(guide.window(), "kg") == nullptr, name == "Endurance");
    }
    // A link from elsewhere opens its outcome in the view of the moment.
    guide.open("outcome:weight");
    QVERIFY(isChosen(guide, "Weight") && isChosen(guide, "Table"));
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
    QVERIFY(painted(guide).contains("+2.9 kg"));  // in the fact box
    QVERIFY(!painted(guide).contains("+6.5 lb"));
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
    guide.open("page:trial-results");
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
    guide.open("page:trial-results");
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
    guide.open("page:trial-results");
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
        content.trial.outcomes[2].results[0].value = value;
    });
    QVERIFY(guide.show());
    guide.open("page:trial-results");
    const guide::Outcome &weight = outcome(guide, "weight");
    for (const QString view : {"In words", "Chart", "Table"}) {
        QVERIFY(support::press(guide.window(), view));
        QVERIFY(support::press(guide.window(), "Weight"));
        const QString words = painted(guide);
        QVERIFY(words.contains("This result cannot be shown: its numbers do not fit together."));
        QVERIFY(words.contains("For staff: "));
        QVERIFY(!words.contains(weight.heading));
        QVERIFY(support::find(guide.window(), QAccessible::Heading, "Weight") != nullptr);
        QVERIFY(!charts(guide).contains(weight.heading) && !tables(guide).contains(weight.heading));
        for (const char *gone : {"4,900", "4900", "65.0", " nan", "4.9 pounds", "Weight, middle",
                                 "+1.6 lb", "{daily}"})
            QVERIFY2(!words.contains(gone, Qt::CaseInsensitive), gone);
        QVERIFY(support::control(guide.window(), "kg") == nullptr);
        // The others live, in the same view.
        QVERIFY(support::press(guide.window(), "Lean body mass"));
        QVERIFY(isChosen(guide, view));
        QVERIFY(painted(guide).contains(outcome(guide, "lean-mass").heading));
        QVERIFY(!painted(guide).contains("This result cannot be shown"));
        QVERIFY(painted(guide).contains("Lean body mass, middle value (median)"));
    }
}

void TestTrialResults::spoiltFirstOutcomeLeavesTheTabStanding()
{
    support::GuideWindow guide(
        {}, {}, [](guide::Content &content) { content.trial.outcomes[0].results.clear(); });
    guide.choices().setFirstView(ResultView::Chart);
    QVERIFY(guide.show());
    guide.open("page:trial-results");
    QVERIFY(painted(guide).contains("For staff: the placebo group is missing."));
    QVERIFY(support::press(guide.window(), "Weight"));
    QVERIFY(charts(guide).contains(outcome(guide, "weight").heading));
    QVERIFY(!painted(guide).contains("This result cannot be shown"));
}

void TestTrialResults::spoiltHarmIsNotShown()
{
    support::GuideWindow guide(
        {}, {}, [](guide::Content &content) { content.trial.harms[1].counts[0].outOf100 = 1030; });
    QVERIFY(guide.show());
    guide.open("page:trial-results");
    const QList<guide::Harm> &harms = guide.content().trial.harms;
    const QString words = painted(guide);
    QVERIFY(words.contains("This figure cannot be shown: its numbers do not fit together."));
    QVERIFY(charts(guide).contains(harms.first().heading));
    QVERIFY(!charts(guide).contains(harms.last().heading));
    for (const char *gone : {"1030", "1,030", "out of 100 people stopped", "6.6 out of 100 not"})
        QVERIFY2(!words.contains(gone), gone);
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
             QString("cannot be shown: ask your care team"));
    // The other one is still exact on request.
    QVERIFY(support::press(guide.window(), "Show the exact numbers"));
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

// SPDX-License-Identifier: Apache-2.0
// Reads the numbers off the screen and off the accessible tree, and holds them to facts.yaml, which
// is read here by nothing of ours.
#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <optional>

namespace {

/// One group of one outcome, as facts.yaml has it.
struct Expected {
    QString arm;
    double value = 0;
    std::optional<double> difference;
};

/// The rows of facts.yaml that stand behind an outcome: "E-WT" and its arms.
QList<Expected> expectedOf(const support::Evidence &evidence, const QString &stem)
{
    return {
        {"Every day", evidence.number(stem + "-DAILY"), evidence.number(stem + "-DAILY-DIFF")},
        {"Every other day", evidence.number(stem + "-ALT"), evidence.number(stem + "-ALT-DIFF")},
        {"Placebo", evidence.number(stem + "-PLACEBO"), std::nullopt}};
}

QString oneDecimal(double value)
{
    return QString::number(std::fabs(value), 'f', 1);
}

guide::Unit unitOf(const support::GuideWindow &guide, const QString &name)
{
    for (const guide::Outcome &outcome : guide.content().trial.outcomes) {
        if (outcome.name == name)
            return outcome.unit;
    }
    return {};
}

}  // namespace

class TestNumbersOnScreen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyBarIsSpokenAsInTheEvidence_data() { outcomes(); }
    void everyBarIsSpokenAsInTheEvidence();
    void everyBarIsPrintedAsInTheEvidence_data() { outcomes(); }
    void everyBarIsPrintedAsInTheEvidence();
    void theSentenceTellsTheSameNumbers_data() { outcomes(); }
    void theSentenceTellsTheSameNumbers();
    void theFigureSaysWhatItShows_data() { outcomes(); }
    void theFigureSaysWhatItShows();
    void placeboIsAMarkLikeTheOthers_data() { outcomes(); }
    void placeboIsAMarkLikeTheOthers();
    void noWeightIsGivenToGroupsThatWereNotMeasured();
    void theMainPointsHoldToTheEvidence();
    void thePhoneNumberIsTheOneOfTheEvidence();
    void theOpeningHoursAreThoseOfTheEvidence();
    void openOrClosedFollowsTheHoursOfTheEvidence();

private:
    static void outcomes();
    /// Opens the outcome of the row by its button.
    /// @return its chart; null when it does not open
    static QWidget *chartOf(const support::GuideWindow &guide, const QString &outcome);

    support::Evidence m_evidence;
};

void TestNumbersOnScreen::outcomes()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("stem");
    QTest::newRow("endurance") << "Endurance"
                               << "E-END";
    QTest::newRow("lean body mass") << "Lean body mass"
                                    << "E-LBM";
    QTest::newRow("weight") << "Weight"
                            << "E-WT";
}

QWidget *TestNumbersOnScreen::chartOf(const support::GuideWindow &guide, const QString &outcome)
{
    return support::press(guide.window(), "Trial results") &&
                   support::press(guide.window(), outcome) &&
                   support::press(guide.window(), "Chart")
               ? support::chartOfOutcome(guide, outcome)
               : nullptr;
}

void TestNumbersOnScreen::everyBarIsSpokenAsInTheEvidence()
{
    QFETCH(QString, outcome);
    QFETCH(QString, stem);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QWidget *chart = chartOf(guide, outcome);
    QVERIFY(chart != nullptr);
    const QString unit = support::text(m_evidence.fact(stem + "-DAILY")["numbers"][0]["unit"]);
    const QString spokenUnit = unit == "lb" ? "pounds" : "percent";
    const bool median = support::text(m_evidence.fact(stem + "-DAILY")["statistic"]) == "median";
    const QString statistic = median ? "middle value (median)" : "average (mean)";

    const support::Face face = QAccessible::queryAccessibleInterface(chart);
    const QList<Expected> expected = expectedOf(m_evidence, stem);
    QCOMPARE(face->childCount(), expected.size());
    for (int i = 0; i < expected.size(); ++i) {
        const Expected &arm = expected.at(i);
        QString name = QStringLiteral("%1: %2 %3 %4, %5")
                           .arg(arm.arm, arm.value < 0 ? "minus" : "plus", oneDecimal(arm.value),
                                spokenUnit, statistic);
        if (arm.difference)
            name += QStringLiteral(", %1 more than placebo")
                        .arg(guide::spokenGap(*arm.difference, unitOf(guide, outcome)));
        QCOMPARE(face->child(i)->text(QAccessible::Name), name);
    }
}

void TestNumbersOnScreen::everyBarIsPrintedAsInTheEvidence()
{
    QFETCH(QString, outcome);
    QFETCH(QString, stem);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QWidget *chart = chartOf(guide, outcome);
    QVERIFY(chart != nullptr);
    const bool pounds =
        support::text(m_evidence.fact(stem + "-DAILY")["numbers"][0]["unit"]) == "lb";
    QStringList printed;
    for (const support::PaintedText &run : support::paintedTexts(chart))
        printed.append(run.text);
    for (const Expected &arm : expectedOf(m_evidence, stem)) {
        QVERIFY2(printed.contains(arm.arm), qPrintable(arm.arm));
        const QString value =
            (arm.value < 0 ? "−" : "+") + oneDecimal(arm.value) + (pounds ? "\u00a0lb" : "%");
        QVERIFY2(printed.contains(value), qPrintable(value + " in " + printed.join('|')));
        if (!arm.difference)
            continue;
        const QString difference =
            guide::printedGap(*arm.difference, unitOf(guide, outcome)) + " more than placebo";
        // It may be broken into lines.
        QVERIFY2(support::paintedWords(chart).contains(difference.simplified()),
                 qPrintable(difference));
    }
}

void TestNumbersOnScreen::theSentenceTellsTheSameNumbers()
{
    QFETCH(QString, outcome);
    QFETCH(QString, stem);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(chartOf(guide, outcome) != nullptr);
    const QList<Expected> arms = expectedOf(m_evidence, stem);
    // Both baselines and the difference stand together for each group (RISK-12).
    const QList<double> wanted{m_evidence.fact(stem + "-DAILY")["weeks"].as<double>(),
                               arms.at(0).value,
                               std::fabs(arms.at(2).value),
                               *arms.at(0).difference,
                               arms.at(1).value,
                               *arms.at(1).difference};
    const QStringList shown = support::names(guide.window(), QAccessible::StaticText);
    const auto telling = std::count_if(shown.begin(), shown.end(), [&](const QString &text) {
        return support::numbersIn(text) == wanted;
    });
    QCOMPARE(telling, 1);
}

void TestNumbersOnScreen::theFigureSaysWhatItShows()
{
    QFETCH(QString, outcome);
    QFETCH(QString, stem);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QWidget *chart = chartOf(guide, outcome);
    QVERIFY(chart != nullptr);
    const YAML::Node fact = m_evidence.fact(stem + "-DAILY");
    const YAML::Node words = support::contentFile("en/trial.yaml");
    const YAML::Node sources = support::contentFile("en/sources.yaml");
    const YAML::Node statistic = words["statistics"][fact["statistic"].as<std::string>()];
    const QString unit =
        support::text(words["units"][fact["numbers"][0]["unit"].as<std::string>()]["long"]);

    // Everything stands in the figure's own card.
    const QString figure =
        support::paintedWords(chart->parentWidget()->parentWidget()->parentWidget());
    QVERIFY2(figure.contains(QStringLiteral("Change after %1 weeks, %2, in %3")
                                 .arg(fact["weeks"].as<int>())
                                 .arg(support::text(statistic["name"]), unit)),
             qPrintable(figure));
    QVERIFY(figure.contains(support::text(statistic["meaning"])));
    QVERIFY(
        figure.contains(support::text(words["populations"][fact["population"].as<std::string>()])));
    QVERIFY(figure.contains(support::text(sources[fact["sources"][0].as<std::string>()]["title"])));
    // Mean and median are never mixed.
    const bool median = support::text(fact["statistic"]) == "median";
    QVERIFY(!figure.contains(median ? "average" : "median", Qt::CaseInsensitive));
}

void TestNumbersOnScreen::placeboIsAMarkLikeTheOthers()
{
    QFETCH(QString, outcome);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QWidget *chart = chartOf(guide, outcome);
    QVERIFY(chart != nullptr);
    const support::Face face = QAccessible::queryAccessibleInterface(chart);
    const support::Face placebo = face->child(face->childCount() - 1);
    QVERIFY(placebo->text(QAccessible::Name).startsWith("Placebo:"));
    for (int i = 0; i < face->childCount(); ++i) {
        const QSize size = face->child(i)->rect().size();
        QCOMPARE(size.width(), placebo->rect().width());
        QVERIFY(std::abs(size.height() - placebo->rect().height()) <= 1);  // whole pixels
    }
    // Its name and its value are printed as strongly as those of the others.
    QHash<QString, support::PaintedText> runs;
    for (const support::PaintedText &run : support::paintedTexts(chart))
        runs.insert(run.text, run);
    QVERIFY(runs.contains("Placebo"));
    QCOMPARE(runs["Placebo"].color, runs["Every day"].color);
    QCOMPARE(runs["Placebo"].pixelSize, runs["Every day"].pixelSize);
    // Nothing on the screen hides it.
    for (const QString &name : support::names(guide.window(), QAccessible::CheckBox))
        QVERIFY2(!name.contains("placebo", Qt::CaseInsensitive), qPrintable(name));
}

void TestNumbersOnScreen::noWeightIsGivenToGroupsThatWereNotMeasured()
{
    // Placebo has no "difference from placebo", in the tree and on the screen alike.
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const QString outcome : {"Endurance", "Lean body mass", "Weight"}) {
        QWidget *chart = chartOf(guide, outcome);
        QVERIFY(chart != nullptr);
        QCOMPARE(support::paintedWords(chart).count("more than placebo"), 2);
        QCOMPARE(support::paintedWords(chart).count("less than placebo"), 0);
    }
}

void TestNumbersOnScreen::theMainPointsHoldToTheEvidence()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Trial results"));
    const QStringList points = support::names(guide.window(), QAccessible::ListItem);
    const auto told = [&](const QString &words, const QList<double> &numbers) {
        return std::any_of(points.begin(), points.end(), [&](const QString &point) {
            const QList<double> found = support::numbersIn(point);
            return point.contains(words) &&
                   std::all_of(numbers.begin(), numbers.end(),
                               [&](double number) { return found.contains(number); });
        });
    };
    QVERIFY(told("Dose lowered for side effects",
                 {m_evidence.number("R-REDUCED-DAILY"), m_evidence.number("R-REDUCED-ALT")}));
    QVERIFY(told("Stopped for side effects",
                 {m_evidence.number("R-STOPPED-DAILY"), m_evidence.number("R-STOPPED-ALT")}));
}

void TestNumbersOnScreen::thePhoneNumberIsTheOneOfTheEvidence()
{
    const YAML::Node phone = m_evidence.fact("X-PHONE")["phone"];
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Support"));
    const QStringList texts = support::names(guide.window(), QAccessible::StaticText);
    QVERIFY(texts.contains(support::text(phone["digits"])));
    QVERIFY(texts.contains(support::text(phone["letters"])));
    // Both stand in paint too, and no screen tells another number of that line.
    static const QRegularExpression number("1-877-[0-9A-Z]{3}-[0-9A-Z]{4}");
    for (const QString page : {"how-it-works", "support", "questions", "about"}) {
        guide.open("page:" + page);
        const QString painted = support::paintedWords(guide.screen()->widget());
        QVERIFY2(painted.contains(support::text(phone["digits"])) || page == "questions",
                 qPrintable(page));
        for (auto match = number.globalMatch(painted); match.hasNext();) {
            const QString found = match.next().captured();
            QVERIFY2(found == support::text(phone["digits"]) ||
                         found == support::text(phone["letters"]),
                     qPrintable(found));
        }
    }
}

void TestNumbersOnScreen::theOpeningHoursAreThoseOfTheEvidence()
{
    const YAML::Node hours = m_evidence.fact("X-PHONE")["hours"];
    QCOMPARE(support::texts(hours["days"]), QStringList({"mon", "tue", "wed", "thu", "fri"}));
    const auto spoken = [&](const char *key) {
        const QTime time = QTime::fromString(support::text(hours[key]), "HH:mm");
        return QLocale::c().toString(time, "h AP");
    };
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Support"));
    const QString words = QStringLiteral("Monday to Friday, %1 to %2 Eastern Time")
                              .arg(spoken("opens"), spoken("closes"));
    QVERIFY(support::names(guide.window(), QAccessible::StaticText).contains(words));
}

void TestNumbersOnScreen::openOrClosedFollowsTheHoursOfTheEvidence()
{
    const YAML::Node hours = m_evidence.fact("X-PHONE")["hours"];
    const QTimeZone zone(support::text(hours["zone"]).toLatin1());
    QVERIFY(zone.isValid());
    const QTime opens = QTime::fromString(support::text(hours["opens"]), "HH:mm");
    const QTime closes = QTime::fromString(support::text(hours["closes"]), "HH:mm");
    const QStringList days = support::texts(hours["days"]);
    QDateTime now;
    support::GuideWindow guide([&now] { return now; });
    QVERIFY(guide.show());
    for (int day = 0; day < 7; ++day) {
        const QDate date = QDate(2026, 11, 16).addDays(day);  // a Monday and the week after it
        const bool works =
            days.contains(QLocale::c().dayName(date.dayOfWeek(), QLocale::ShortFormat).toLower());
        const QList<std::pair<QTime, bool>> moments{{opens.addSecs(-1), false},
                                                    {opens, works},
                                                    {closes.addSecs(-1), works},
                                                    {closes, false}};
        for (const auto &[time, open] : moments) {
            now = QDateTime(date, time, zone);
            guide.open("page:questions");
            guide.open("page:support");
            const QStringList texts = support::names(guide.window(), QAccessible::StaticText);
            QVERIFY2(texts.contains(open ? "Open now" : "Closed now"),
                     qPrintable(now.toString(Qt::ISODate)));
            QVERIFY(!texts.contains(open ? "Closed now" : "Open now"));
        }
    }
}

QTEST_MAIN(TestNumbersOnScreen)
#include "test_numbers_on_screen.moc"

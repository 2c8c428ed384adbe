// SPDX-License-Identifier: Apache-2.0
// Reads the numbers off the screen and off the accessible tree, and holds them to facts.yaml, which
// is read here by nothing of ours.
#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

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

/// What the program says around the numbers, in the language of a row.
struct Said {
    QString plus;
    QString minus;
    QString more;  ///< "%1 more than placebo"
    QString less;
    QString change;  ///< "Change after %1 weeks, %2, in %3"
    QString mean;
    QString median;
};

const QHash<QString, Said> kSaid{
    {"en",
     {"plus", "minus", "%1 more than placebo", "less than placebo",
      "Change after %1 weeks, %2, in %3", "average", "median"}},
    {"es",
     {"más", "menos", "%1 más que con placebo", "menos que con placebo",
      "Cambio después de %1 semanas, %2, en %3", "promedio", "mediana"}},
};

YAML::Node trialWords(const QString &language)
{
    return support::contentFile(language + "/trial.yaml");
}

QString armName(const QString &language, const std::string &arm)
{
    return support::text(trialWords(language)["arms"][arm]["name"]);
}

/// The rows of facts.yaml that stand behind an outcome: "E-WT" and its arms.
QList<Expected> expectedOf(const support::Evidence &evidence, const QString &stem,
                           const QString &language)
{
    return {{armName(language, "daily"), evidence.number(stem + "-DAILY"),
             evidence.number(stem + "-DAILY-DIFF")},
            {armName(language, "alternate"), evidence.number(stem + "-ALT"),
             evidence.number(stem + "-ALT-DIFF")},
            {armName(language, "placebo"), evidence.number(stem + "-PLACEBO"), std::nullopt}};
}

QString roundedToTenth(double value)
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
    void noWeightIsGivenToGroupsThatWereNotMeasured_data() { outcomes(); }
    void noWeightIsGivenToGroupsThatWereNotMeasured();
    void theFirstScreenHoldsToTheEvidence_data() { languages(); }
    void theFirstScreenHoldsToTheEvidence();

private:
    static void languages();
    static void outcomes();
    /// Opens the outcome of the row by its button.
    /// @return its chart; null when it does not open
    static QWidget *chartOf(support::GuideWindow &guide, const QString &outcome);

    support::Evidence m_evidence;
};

void TestNumbersOnScreen::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("Spanish") << "es";
}

void TestNumbersOnScreen::outcomes()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("stem");
    const QList<std::pair<QString, QString>> known{
        {"endurance", "E-END"}, {"lean-mass", "E-LBM"}, {"weight", "E-WT"}};
    for (const QString language : {"en", "es"}) {
        const YAML::Node words = trialWords(language)["outcomes"];
        for (const auto &[id, stem] : known)
            QTest::addRow("%s in %s", qPrintable(id), qPrintable(language))
                << language << support::text(words[id.toStdString()]["name"]) << stem;
    }
}

QWidget *TestNumbersOnScreen::chartOf(support::GuideWindow &guide, const QString &outcome)
{
    for (const guide::Outcome &known : guide.content().trial.outcomes) {
        if (known.name == outcome)
            guide.open("outcome:" + known.id);
    }
    return support::chartOfOutcome(guide, outcome);
}

void TestNumbersOnScreen::everyBarIsSpokenAsInTheEvidence()
{
    QFETCH(QString, language);
    QFETCH(QString, outcome);
    QFETCH(QString, stem);
    support::GuideWindow guide({}, {}, {}, language);
    QVERIFY(guide.show());
    QWidget *chart = chartOf(guide, outcome);
    QVERIFY(chart != nullptr);
    const QString unit = support::text(m_evidence.fact(stem + "-DAILY")["numbers"][0]["unit"]);
    const YAML::Node words = trialWords(language);
    const QString spokenUnit = support::text(words["units"][unit.toStdString()]["long"]);
    const std::string counted = m_evidence.fact(stem + "-DAILY")["statistic"].as<std::string>();
    const QString statistic = support::text(words["statistics"][counted]["name"]);
    const Said &said = kSaid[language];

    const support::Face face = QAccessible::queryAccessibleInterface(chart);
    const QList<Expected> expected = expectedOf(m_evidence, stem, language);
    QCOMPARE(face->childCount(), expected.size());
    for (int i = 0; i < expected.size(); ++i) {
        const Expected &arm = expected.at(i);
        QString name = QStringLiteral("%1: %2 %3 %4, %5")
                           .arg(arm.arm, arm.value < 0 ? said.minus : said.plus,
                                roundedToTenth(arm.value), spokenUnit, statistic);
        if (arm.difference)
            name += ", " + said.more.arg(guide::spokenGap(*arm.difference, unitOf(guide, outcome)));
        QCOMPARE(face->child(i)->text(QAccessible::Name), name);
    }
}

void TestNumbersOnScreen::everyBarIsPrintedAsInTheEvidence()
{
    QFETCH(QString, language);
    QFETCH(QString, outcome);
    QFETCH(QString, stem);
    support::GuideWindow guide({}, {}, {}, language);
    QVERIFY(guide.show());
    QWidget *chart = chartOf(guide, outcome);
    QVERIFY(chart != nullptr);
    const bool pounds =
        support::text(m_evidence.fact(stem + "-DAILY")["numbers"][0]["unit"]) == "lb";
    QStringList printed;
    for (const support::PaintedText &run : support::paintedTexts(chart))
        printed.append(run.text);
    for (const Expected &arm : expectedOf(m_evidence, stem, language)) {
        QVERIFY2(printed.contains(arm.arm), qPrintable(arm.arm));
        const QString value =
            (arm.value < 0 ? "−" : "+") + roundedToTenth(arm.value) + (pounds ? "\u00a0lb" : "%");
        QVERIFY2(printed.contains(value), qPrintable(value + " in " + printed.join('|')));
        if (!arm.difference)
            continue;
        const QString difference =
            kSaid[language].more.arg(guide::printedGap(*arm.difference, unitOf(guide, outcome)));
        // It may be broken into lines.
        QVERIFY2(support::paintedWords(chart).contains(difference.simplified()),
                 qPrintable(difference));
    }
}

void TestNumbersOnScreen::theSentenceTellsTheSameNumbers()
{
    QFETCH(QString, language);
    QFETCH(QString, outcome);
    QFETCH(QString, stem);
    support::GuideWindow guide({}, {}, {}, language);
    QVERIFY(guide.show());
    QVERIFY(chartOf(guide, outcome) != nullptr);
    const QList<Expected> arms = expectedOf(m_evidence, stem, language);
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
    QFETCH(QString, language);
    QFETCH(QString, outcome);
    QFETCH(QString, stem);
    support::GuideWindow guide({}, {}, {}, language);
    QVERIFY(guide.show());
    QWidget *chart = chartOf(guide, outcome);
    QVERIFY(chart != nullptr);
    const YAML::Node fact = m_evidence.fact(stem + "-DAILY");
    const YAML::Node words = trialWords(language);
    const YAML::Node sources = support::contentFile(language + "/sources.yaml");
    const YAML::Node statistic = words["statistics"][fact["statistic"].as<std::string>()];
    const QString unit =
        support::text(words["units"][fact["numbers"][0]["unit"].as<std::string>()]["long"]);

    // Everything stands in the figure's own card.
    const QString figure =
        support::paintedWords(chart->parentWidget()->parentWidget()->parentWidget());
    QVERIFY2(figure.contains(kSaid[language]
                                 .change.arg(fact["weeks"].as<int>())
                                 .arg(support::text(statistic["name"]), unit)),
             qPrintable(figure));
    QVERIFY(figure.contains(support::text(statistic["meaning"])));
    QVERIFY(
        figure.contains(support::text(words["populations"][fact["population"].as<std::string>()])));
    QVERIFY(figure.contains(support::text(sources[fact["sources"][0].as<std::string>()]["title"])));
    // Mean and median are never mixed, but where it says that the maker tested the other.
    const bool median = support::text(fact["statistic"]) == "median";
    const char *id = stem == "E-LBM" ? "lean-mass" : stem == "E-WT" ? "weight" : "endurance";
    const QString rest = QString(figure).remove(support::text(words["outcomes"][id]["meaning"]));
    QVERIFY(!rest.contains(median ? kSaid[language].mean : kSaid[language].median,
                           Qt::CaseInsensitive));
}

void TestNumbersOnScreen::placeboIsAMarkLikeTheOthers()
{
    QFETCH(QString, language);
    QFETCH(QString, outcome);
    support::GuideWindow guide({}, {}, {}, language);
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
    QCOMPARE(runs["Placebo"].color, runs[armName(language, "daily")].color);
    QCOMPARE(runs["Placebo"].pixelSize, runs[armName(language, "daily")].pixelSize);
    // Nothing on the screen hides it.
    for (const QString &name : support::names(guide.window(), QAccessible::CheckBox))
        QVERIFY2(!name.contains("placebo", Qt::CaseInsensitive), qPrintable(name));
}

void TestNumbersOnScreen::noWeightIsGivenToGroupsThatWereNotMeasured()
{
    // Placebo has no "difference from placebo", in the tree and on the screen alike.
    QFETCH(QString, language);
    QFETCH(QString, outcome);
    support::GuideWindow guide({}, {}, {}, language);
    QVERIFY(guide.show());
    QWidget *chart = chartOf(guide, outcome);
    QVERIFY(chart != nullptr);
    const QString words = support::paintedWords(chart);
    QCOMPARE(words.count(kSaid[language].more.mid(3)), 2);
    QCOMPARE(words.count(kSaid[language].less), 0);
}

/// All that the first screen says in numbers, benefits and harms alike.
void TestNumbersOnScreen::theFirstScreenHoldsToTheEvidence()
{
    QFETCH(QString, language);
    support::GuideWindow guide({}, {}, {}, language);
    QVERIFY(guide.show());
    guide.open("page:trial-results");
    const QList<support::Face> figures = support::ofRole(guide.screen(), QAccessible::Chart);
    QCOMPARE(figures.size(), 5);
    const QStringList outcomes{"E-LBM", "E-WT", "E-END"};
    for (int i = 0; i < 3; ++i) {
        const QString words = support::paintedWords(qobject_cast<QWidget *>(figures[i]->object()));
        for (const Expected &arm : expectedOf(m_evidence, outcomes.at(i), language)) {
            const QString value = (arm.value < 0 ? "−" : "+") + roundedToTenth(arm.value) +
                                  (outcomes.at(i) == "E-END" ? "%" : " lb");
            QVERIFY2(words.contains(value), qPrintable(value + " in " + words));
        }
    }
    const QStringList harms{"R-REDUCED", "R-STOPPED"};
    for (int i = 0; i < 2; ++i) {
        const support::Face figure = figures[3 + i];
        QCOMPARE(figure->childCount(), 3);
        for (int arm = 0; arm < 2; ++arm) {
            const double wanted =
                std::round(m_evidence.number(harms.at(i) + (arm == 0 ? "-DAILY" : "-ALT")));
            const QList<double> told =
                support::numbersIn(figure->child(arm)->text(QAccessible::Name));
            QCOMPARE(told.value(0), wanted);
        }
        QVERIFY(support::numbersIn(figure->child(2)->text(QAccessible::Name)).isEmpty());
    }
}

GUIDE_TEST(TestNumbersOnScreen)
#include "test_numbers_on_screen.moc"

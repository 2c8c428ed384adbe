// SPDX-License-Identifier: Apache-2.0
// Every outcome in every view and unit, read off the screen and off the accessible tree, and held
// to facts.yaml (FDA-Q12): sentence, chart, table and fact box tell the same numbers.
#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

namespace {

constexpr double kKilogram = 0.45359237;  // in a pound, exact

struct Group {
    QString arm;
    double value = 0;
    std::optional<double> gap;
};

QString oneDecimal(double value)
{
    return QString::number(std::fabs(value), 'f', 1);
}

/// Words as they are read: a space that keeps words together is a space.
QString read(const QString &text)
{
    return text.simplified();
}

QString closed(QString text)
{
    return text.remove(' ');
}

}  // namespace

class TestOutcomeViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_guide.reset(); }
    void theSentenceTellsTheEvidence_data() { rows(); }
    void theSentenceTellsTheEvidence();
    void theChartTellsTheEvidence_data() { rows(); }
    void theChartTellsTheEvidence();
    void theTableTellsTheEvidence_data() { rows(); }
    void theTableTellsTheEvidence();
    void theFactBoxTellsTheEvidence_data() { rows(); }
    void theFactBoxTellsTheEvidence();
    void everyViewSaysWhatItShows_data();
    void everyViewSaysWhatItShows();

private:
    static void rows();
    /// Opens the outcome of the row, in that view and in its unit.
    [[nodiscard]] bool open(const QString &view);
    [[nodiscard]] QWidget *card() const;
    [[nodiscard]] QList<Group> groups() const;
    [[nodiscard]] QString unitWord(const char *part) const;
    /// "+11.5 lb", "−0.2%", as printed.
    [[nodiscard]] QString change(double value) const;
    /// "10.1 lb", "9.3 percentage points", as printed.
    [[nodiscard]] QString gap(double value) const;
    [[nodiscard]] QStringList cells(const QString &table, const QString &rowHeader) const;
    [[nodiscard]] YAML::Node words() const { return m_words["outcomes"][m_id.toStdString()]; }
    [[nodiscard]] YAML::Node statistic() const;

    support::Evidence m_evidence;
    YAML::Node m_words = support::contentFile("en/trial.yaml");
    std::unique_ptr<support::GuideWindow> m_guide;
    QString m_id;
    QString m_stem;
    QString m_unit;
};

void TestOutcomeViews::initTestCase()
{
    m_guide = std::make_unique<support::GuideWindow>();
    QVERIFY(m_guide->show());
}

void TestOutcomeViews::rows()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("stem");
    QTest::addColumn<QString>("unit");
    const auto row = [](const char *id, const char *stem, const char *unit) {
        QTest::addRow("%s in %s", id, unit) << QString(id) << QString(stem) << QString(unit);
    };
    row("endurance", "E-END", "percent");
    for (const char *unit : {"lb", "kg"}) {
        row("lean-mass", "E-LBM", unit);
        row("weight", "E-WT", unit);
    }
}

bool TestOutcomeViews::open(const QString &view)
{
    m_id = *static_cast<QString *>(QTest::qData("id", qMetaTypeId<QString>()));
    m_stem = *static_cast<QString *>(QTest::qData("stem", qMetaTypeId<QString>()));
    m_unit = *static_cast<QString *>(QTest::qData("unit", qMetaTypeId<QString>()));
    QWidget *window = m_guide->window();
    // The switch between units is there where it means something only.
    m_guide->open("outcome:" + m_id);
    return support::press(window, view) &&
           (m_unit == "percent" ? support::control(window, "kg") == nullptr
                                : support::press(window, m_unit));
}

QWidget *TestOutcomeViews::card() const
{
    return m_guide->screen()->widget();
}

QList<Group> TestOutcomeViews::groups() const
{
    const double factor = m_unit == "kg" ? kKilogram : 1;
    const auto number = [&](const char *part) { return m_evidence.number(m_stem + part) * factor; };
    return {{"Every day", number("-DAILY"), number("-DAILY-DIFF")},
            {"Every other day", number("-ALT"), number("-ALT-DIFF")},
            {"Placebo", number("-PLACEBO"), std::nullopt}};
}

QString TestOutcomeViews::unitWord(const char *part) const
{
    return support::text(m_words["units"][m_unit.toStdString()][part]);
}

QString TestOutcomeViews::change(double value) const
{
    return (value < 0 ? "−" : "+") + oneDecimal(value) + (m_unit == "percent" ? "" : " ") +
           unitWord("short");
}

QString TestOutcomeViews::gap(double value) const
{
    return oneDecimal(value) + ' ' + unitWord(m_unit == "percent" ? "gap" : "short");
}

YAML::Node TestOutcomeViews::statistic() const
{
    return m_words["statistics"][m_evidence.fact(m_stem + "-DAILY")["statistic"].as<std::string>()];
}

QStringList TestOutcomeViews::cells(const QString &name, const QString &rowHeader) const
{
    QWidget *widget = support::find(m_guide->window(), QAccessible::Table, name);
    if (widget == nullptr)
        return {};
    // Qt tells its table interface of new content only while assistive technology runs.
    QAccessible::deleteAccessibleInterface(
        QAccessible::uniqueId(QAccessible::queryAccessibleInterface(widget)));
    QAccessibleTableInterface *table =
        QAccessible::queryAccessibleInterface(widget)->tableInterface();
    QStringList found;
    for (int row = 0; row < table->rowCount(); ++row) {
        if (table->rowDescription(row) != rowHeader)
            continue;
        for (int column = 0; column < table->columnCount(); ++column)
            found.append(read(table->cellAt(row, column)->text(QAccessible::Name)));
        // Readers that go from row to row say no names of rows by themselves.
        const QString named = read(rowHeader) + ": ";
        if (!found.isEmpty() && found.first().startsWith(named))
            found.first().remove(0, named.size());
    }
    return found;
}

/// RISK-12: both baselines and the difference stand in one passage, in the reader's unit.
void TestOutcomeViews::theSentenceTellsTheEvidence()
{
    QVERIFY(open("Chart"));
    const QString unit = m_unit == "percent" ? "%" : ' ' + unitWord("long");
    QString sentence = support::text(words()["statement"]).remove("**");
    const QStringList ids{"daily", "alternate", "placebo"};
    for (int i = 0; i < 3; ++i) {
        const Group group = groups().at(i);
        sentence.replace('{' + ids.at(i) + '}', oneDecimal(group.value) + unit);
        if (group.gap)
            sentence.replace('{' + ids.at(i) + "-gap}",
                             oneDecimal(*group.gap) + ' ' + unitWord("gap"));
    }
    QVERIFY2(!sentence.contains('{'), qPrintable(sentence));
    // Bold numbers are painted as runs of their own.
    QVERIFY2(closed(support::paintedWords(card())).contains(closed(sentence)),
             qPrintable(sentence));
    QVERIFY(support::names(card(), QAccessible::StaticText).contains(sentence));
}

/// CHART-4, CHART-32, HC-3.
void TestOutcomeViews::theChartTellsTheEvidence()
{
    QVERIFY(open("Chart"));
    const QList<support::Face> charts = support::ofRole(card(), QAccessible::Chart);
    QCOMPARE(charts.size(), 1);
    const support::Face chart = charts.first();
    const QString painted = support::paintedWords(qobject_cast<QWidget *>(chart->object()));
    const QList<Group> all = groups();
    QCOMPARE(chart->childCount(), all.size());
    for (int i = 0; i < all.size(); ++i) {
        const Group &group = all.at(i);
        QString name =
            QStringLiteral("%1: %2 %3 %4, %5")
                .arg(group.arm, group.value < 0 ? "minus" : "plus", oneDecimal(group.value),
                     unitWord("long"), support::text(statistic()["name"]));
        if (group.gap)
            name += QStringLiteral(", %1 %2 more than placebo")
                        .arg(oneDecimal(*group.gap), unitWord("gap"));
        QCOMPARE(chart->child(i)->text(QAccessible::Name), name);
        for (const QString &text : {group.arm, change(group.value)})
            QVERIFY2(painted.contains(text), qPrintable(text + " in " + painted));
        if (group.gap)
            QVERIFY2(painted.contains(gap(*group.gap) + " more than placebo"), qPrintable(painted));
    }
    // How to read it stands above it (CHART-1).
    QVERIFY(support::paintedWords(card()).contains(support::text(words()["how_to_read"])));
}

/// CHART-9.
void TestOutcomeViews::theTableTellsTheEvidence()
{
    QVERIFY(open("Table"));
    for (const Group &group : groups()) {
        const QStringList told = cells(support::text(words()["heading"]), group.arm);
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.first(), change(group.value));
        QCOMPARE(told.last(),
                 group.gap ? "+" + gap(*group.gap) : "the others are compared with this");
    }
    QVERIFY(support::press(card(), "Copy this table"));
}

/// RISK-23.
void TestOutcomeViews::theFactBoxTellsTheEvidence()
{
    QVERIFY(open("Chart"));
    m_guide->open("section:trial-results#benefits-risks");
    QStringList wanted;
    for (const Group &group : groups())
        wanted.append(change(group.value));
    for (const Group &group : groups()) {
        if (group.gap)
            wanted.append("+" + gap(*group.gap));
    }
    const QString row = support::text(words()["name"]) + ", " + support::text(statistic()["name"]);
    QCOMPARE(cells(support::text(m_words["fact_box"]["heading"]), row), wanted);
}

void TestOutcomeViews::everyViewSaysWhatItShows_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("stem");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("view");
    const QList<QStringList> outcomes{{"endurance", "E-END", "percent"},
                                      {"lean-mass", "E-LBM", "lb"},
                                      {"lean-mass", "E-LBM", "kg"},
                                      {"weight", "E-WT", "lb"},
                                      {"weight", "E-WT", "kg"}};
    for (const QStringList &row : outcomes) {
        for (const QString view : {"Chart", "Table"})
            QTest::addRow("%s in %s, %s", qPrintable(row.at(0)), qPrintable(row.at(2)),
                          qPrintable(view))
                << row.at(0) << row.at(1) << row.at(2) << view;
    }
}

/// IPDAS-P2, IPDAS-P4, IPDAS-P6, RISK-14, RISK-16, RISK-18, RISK-21, RISK-26, RISK-28, FDA-Q11.
void TestOutcomeViews::everyViewSaysWhatItShows()
{
    QFETCH(const QString, view);
    QVERIFY(open(view));
    const YAML::Node fact = m_evidence.fact(m_stem + "-DAILY");
    const YAML::Node edition = support::contentFile("guide.yaml");
    const YAML::Node titles = support::contentFile("en/sources.yaml");
    const QDate released = QDate::fromString(support::text(edition["released"]), Qt::ISODate);
    const QString figure = support::paintedWords(card());
    const QStringList wanted{
        support::text(words()["heading"]),
        QStringLiteral("Change after %1 weeks, %2, in %3")
            .arg(fact["weeks"].as<int>())
            .arg(support::text(statistic()["name"]), unitWord("long")),
        support::text(words()["meaning"]),
        support::text(words()["definition"]),
        support::text(statistic()["meaning"]),
        support::text(m_words["populations"][fact["population"].as<std::string>()]),
        support::text(m_words["spread"]),
        support::text(support::contentFile("en/guide.yaml")["forecast"]["text"]),
        QStringLiteral("Source: %1. This text is dated %2.")
            .arg(support::text(titles[fact["sources"][0].as<std::string>()]["title"]),
                 QLocale(QLocale::English, QLocale::UnitedStates)
                     .toString(released, QStringLiteral("MMMM d, yyyy")))};
    const QStringList told = support::allNames(card());
    for (const QString &text : wanted) {
        QVERIFY2(figure.contains(text), qPrintable(text + "\nin " + figure));
        QVERIFY2(told.contains(text), qPrintable(text));
    }
    QCOMPARE(figure.contains(support::text(m_words["converted"])), m_unit == "kg");
    // Mean and median are never mixed (RISK-17), nor are units. Only what a result means may name
    // both: the maker tested averages where it shows medians.
    const bool median = support::text(fact["statistic"]) == "median";
    const QString rest = QString(figure).remove(support::text(words()["meaning"]));
    QVERIFY(!rest.contains(median ? "average" : "median", Qt::CaseInsensitive));
    static const QRegularExpression pounds("[0-9] (lb|pounds)");
    QVERIFY(m_unit == "lb" || !figure.contains(pounds));
    QVERIFY(m_unit != "lb" || !figure.contains("kilogram"));
}

GUIDE_TEST(TestOutcomeViews)
#include "test_outcome_views.moc"

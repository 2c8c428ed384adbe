// SPDX-License-Identifier: Apache-2.0
// The page of benefits and risks as a reader of the file has it: read back with Poppler's tools,
// which know nothing of ours, and held to facts.yaml (FDA-Q12, RISK-23).
#include "output/fact_box_page.h"

#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/paper.h"
#include "support/test_program.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using guide::WeightUnit;

namespace {

constexpr double kKilogram = 0.45359237;  // in a pound, exact
constexpr double kPageMargin = 33;        // points; 12 mm is a little more
/// Inter is 1.21 times as tall as its size, so less than this is type below 9 points.
constexpr double kMinLine = 9 * 1.15;

QString oneDecimal(double value)
{
    return QString::number(std::fabs(value), 'f', 1);
}

}  // namespace

class TestFactBoxPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_guide = std::make_unique<support::GuideWindow>(); }
    void cleanupTestCase() { m_guide.reset(); }
    void isOnePageOfThatPaper_data() { papers(); }
    void isOnePageOfThatPaper();
    void tellsEveryNumberOfTheEvidence_data() { papers(); }
    void tellsEveryNumberOfTheEvidence();
    void saysAllThatAPaperMustSay_data() { papers(); }
    void saysAllThatAPaperMustSay();
    void isReadInTheOrderOfThePage_data() { papers(); }
    void isReadInTheOrderOfThePage();
    void typeIsLargeEnoughAndInsideTheMargins_data() { papers(); }
    void typeIsLargeEnoughAndInsideTheMargins();
    void saysWhenItIsOutOfDate();
    void reviewerIsNamed();
    void faultyFiguresSaySo();

private:
    static void papers();
    /// Sets the page of the current row.
    /// @return its text in the order in which it was set, spaces made one
    QString set(const guide::Content &content, const QDate &today = QDate(2026, 11, 21));
    QString set() { return set(m_guide->content()); }
    [[nodiscard]] QString file() const { return m_folder.filePath("box.pdf"); }
    /// The row of an outcome: its header and cells.
    [[nodiscard]] QString row(const QString &id, const QString &stem, WeightUnit unit) const;

    support::Evidence m_evidence;
    YAML::Node m_words = support::contentFile("en/trial.yaml");
    std::unique_ptr<support::GuideWindow> m_guide;
    QTemporaryDir m_folder;
};

void TestFactBoxPage::papers()
{
    QTest::addColumn<QPageSize::PageSizeId>("size");
    QTest::addColumn<WeightUnit>("unit");
    QTest::newRow("Letter, pounds") << QPageSize::Letter << WeightUnit::Pounds;
    QTest::newRow("Letter, kilograms") << QPageSize::Letter << WeightUnit::Kilograms;
    QTest::newRow("A4, pounds") << QPageSize::A4 << WeightUnit::Pounds;
    QTest::newRow("A4, kilograms") << QPageSize::A4 << WeightUnit::Kilograms;
}

QString TestFactBoxPage::set(const guide::Content &content, const QDate &today)
{
    const auto *size = static_cast<QPageSize::PageSizeId *>(
        QTest::qData("size", qMetaTypeId<QPageSize::PageSizeId>()));
    const auto *unit = static_cast<WeightUnit *>(QTest::qData("unit", qMetaTypeId<WeightUnit>()));
    const auto pdf = output::typeset(output::factBoxSheet(content, *unit, today), {*size});
    if (!pdf || !output::writeFile(file(), *pdf))
        return {};
    return support::outputOf("pdftotext", {"-raw", "-enc", "UTF-8", file(), "-"}).simplified();
}

QString TestFactBoxPage::row(const QString &id, const QString &stem, WeightUnit unit) const
{
    const YAML::Node words = m_words["outcomes"][id.toStdString()];
    const YAML::Node fact = m_evidence.fact(stem + "-DAILY");
    const bool percent = support::text(fact["numbers"][0]["unit"]) == "percent";
    const bool kilograms = !percent && unit == WeightUnit::Kilograms;
    const double factor = kilograms ? kKilogram : 1;
    const QString sign = percent ? "%" : kilograms ? " kg" : " lb";
    QStringList cells{
        support::text(words["name"]) + ", " +
        support::text(m_words["statistics"][fact["statistic"].as<std::string>()]["name"])};
    for (const char *arm : {"-DAILY", "-ALT", "-PLACEBO"}) {
        const double value = m_evidence.number(stem + arm) * factor;
        cells.append((value < 0 ? "−" : "+") + oneDecimal(value) + sign);
    }
    for (const char *arm : {"-DAILY-DIFF", "-ALT-DIFF"})
        cells.append("+" + oneDecimal(m_evidence.number(stem + arm) * factor) +
                     (percent ? " percentage points" : sign));
    return cells.join(' ');
}

void TestFactBoxPage::isOnePageOfThatPaper()
{
    QFETCH(const QPageSize::PageSizeId, size);
    QVERIFY(!set().isEmpty());
    const QString about = support::outputOf("pdfinfo", {file()});
    QVERIFY2(about.contains(QRegularExpression("Pages: +1\n")), qPrintable(about));
    const QSize points = QPageSize(size).sizePoints();
    QVERIFY2(about.contains(QRegularExpression(QStringLiteral("Page size: +%1[.0-9]* x %2[.0-9]*")
                                                   .arg(points.width())
                                                   .arg(points.height()))),
             qPrintable(about));
    QVERIFY(about.contains("Benefits and risks"));
    // Every type face travels with the file, and its letters can be read back.
    const QStringList fonts = support::outputOf("pdffonts", {file()}).trimmed().split('\n').mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts)
        QVERIFY2(font.contains(QRegularExpression(" yes +(yes|no) +yes +[0-9]")), qPrintable(font));
}

void TestFactBoxPage::tellsEveryNumberOfTheEvidence()
{
    QFETCH(const WeightUnit, unit);
    const QString text = set();
    for (const QString &wanted : {row("lean-mass", "E-LBM", unit), row("weight", "E-WT", unit),
                                  row("endurance", "E-END", unit)})
        QVERIFY2(text.contains(wanted), qPrintable(wanted + "\nin " + text));
    const QString none = " not in our sources";
    const auto count = [&](const char *id) {
        const YAML::Node number = m_evidence.fact(id)["numbers"][0];
        return QStringLiteral("%1%2 out of 100")
            .arg(number["about"] ? "about " : "")
            .arg(number["value"].as<double>());
    };
    for (const QString &wanted :
         {"Dose lowered " + count("R-REDUCED-DAILY") + ' ' + count("R-REDUCED-ALT") + none,
          "Stopped " + count("R-STOPPED-DAILY") + ' ' + count("R-STOPPED-ALT") + none})
        QVERIFY2(text.contains(wanted), qPrintable(wanted + "\nin " + text));
    QCOMPARE(text.contains(support::text(m_words["converted"])), unit == WeightUnit::Kilograms);
    static const QRegularExpression pounds("[0-9] lb");
    QCOMPARE(text.contains(pounds), unit == WeightUnit::Pounds);
}

/// TAKE-4: safety, contacts, sources, version, date and review on the same page.
void TestFactBoxPage::saysAllThatAPaperMustSay()
{
    const QString text = set();
    const YAML::Node frame = support::contentFile("en/guide.yaml");
    const YAML::Node box = m_words["fact_box"];
    const YAML::Node titles = support::contentFile("en/sources.yaml");
    const YAML::Node edition = support::contentFile("guide.yaml");
    QStringList wanted{support::text(box["heading"]),
                       support::text(box["lead"]),
                       support::text(m_evidence.fact("X-PHONE")["phone"]["digits"]),
                       support::text(titles["S-PATIENT"]["title"]),
                       support::text(titles["S-LABEL-61"]["title"]),
                       support::text(m_words["spread"]),
                       support::text(m_words["gap_note"]),
                       support::text(box["report"]),
                       "Content " + support::text(edition["version"]) + " of November 20, 2026.",
                       "Printed on November 21, 2026.",
                       "Page 1 of 1"};
    for (const char *key : {"strip_heading", "strip_text", "review_awaited", "not_advice", "marks"})
        wanted.append(support::text(frame[key]["text"]));
    for (const char *part : {"statistics", "unknowns"}) {
        const YAML::Node texts =
            QLatin1String(part) == QLatin1String("unknowns") ? box[part] : m_words[part];
        for (const auto &entry : texts)
            wanted.append(entry.second.IsMap() ? support::text(entry.second["meaning"])
                                               : support::text(entry.second));
    }
    for (const auto &population : m_words["populations"])
        wanted.append(support::text(population.second));
    for (const auto &risk : box["risks_in_words"])
        wanted.append(support::text(risk.second["text"]));
    // A line may end behind a hyphen.
    const QString letters = QString(text).remove(' ');
    for (const QString &piece : wanted)
        QVERIFY2(letters.contains(QString(piece).remove(' ')), qPrintable(piece + "\nin " + text));
    QVERIFY(!text.contains(support::text(frame["out_of_date"]["text"])));
    QVERIFY(!text.contains('{') && !text.contains('<'));
    // Whoever searches the file for "benefits" finds it: no two letters are drawn as one sign.
    static const QRegularExpression joined("[\\x{FB00}-\\x{FB06}]");
    QVERIFY2(!text.contains(joined), qPrintable(text));
}

void TestFactBoxPage::isReadInTheOrderOfThePage()
{
    const QString text = set();
    const YAML::Node frame = support::contentFile("en/guide.yaml");
    qsizetype last = -1;
    const QStringList order{support::text(m_words["fact_box"]["heading"]),
                            "What was measured",
                            "Benefits Change after 12 weeks",
                            "Lean body mass,",
                            "Weight, middle",
                            "Endurance, average",
                            "Risks How many people",
                            "Dose lowered",
                            "Stopped",
                            "Deaths in critical illness",
                            "Each in more than 5 out of 100",
                            "Serious side effects",
                            "Endurance. Who was counted",
                            "What this table cannot tell you",
                            support::text(frame["strip_heading"]["text"]),
                            "Sources: ",
                            support::text(frame["review_awaited"]["text"]),
                            "Printed on",
                            "Page 1 of 1"};
    for (const QString &piece : order) {
        const qsizetype at = text.indexOf(piece, last + 1);
        QVERIFY2(at > last, qPrintable(piece + "\nin " + text));
        last = at;
    }
}

/// CHART-5.
void TestFactBoxPage::typeIsLargeEnoughAndInsideTheMargins()
{
    QFETCH(const QPageSize::PageSizeId, size);
    QVERIFY(!set().isEmpty());
    static const QRegularExpression word(
        "<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">(.*)<");
    const QSize paper = QPageSize(size).sizePoints();
    int words = 0;
    for (auto match = word.globalMatch(support::outputOf("pdftotext", {"-bbox", file(), "-"}));
         match.hasNext(); ++words) {
        const QRegularExpressionMatch found = match.next();
        const auto number = [&](int part) { return found.captured(part).toDouble(); };
        QVERIFY2(number(4) - number(2) >= kMinLine, qPrintable(found.captured()));
        QVERIFY2(number(1) >= kPageMargin && number(3) <= paper.width() - kPageMargin &&
                     number(2) >= kPageMargin && number(4) <= paper.height() - kPageMargin,
                 qPrintable(found.captured()));
    }
    QVERIFY(words > 200);
}

void TestFactBoxPage::saysWhenItIsOutOfDate()
{
    const guide::Content &content = m_guide->content();
    const auto sheet = [&](const QDate &today) {
        return output::factBoxSheet(content, WeightUnit::Pounds, today).html();
    };
    QVERIFY(!sheet(content.edition.reviewBy).contains(content.frame.outOfDate));
    QVERIFY(sheet(content.edition.reviewBy.addDays(1)).contains(content.frame.outOfDate));
}

void TestFactBoxPage::reviewerIsNamed()
{
    guide::Content content = m_guide->content();
    content.edition.reviews = {{guide::ReviewRole::Clinician,
                                true,
                                700,
                                700,
                                {{"A. Nurse, RN & others <2026>", QDate(2026, 12, 1)}}}};
    const QString html =
        output::factBoxSheet(content, WeightUnit::Pounds, QDate(2026, 11, 21)).html();
    QVERIFY(html.contains("Reviewed by A. Nurse, RN &amp; others &lt;2026&gt;, clinician, on "
                          "December 1, 2026."));
    QVERIFY(!html.contains(content.frame.reviewAwaited));
}

void TestFactBoxPage::faultyFiguresSaySo()
{
    guide::Content content = m_guide->content();
    content.trial.outcomes[1].results[0].value = 4900;
    content.trial.harms[1].counts[0].outOf100 = 1030;
    const QString html =
        output::factBoxSheet(content, WeightUnit::Pounds, QDate(2026, 11, 21)).html();
    for (const char *gone : {"4,900", "4900", "1030", "1,030", "Weight, middle"})
        QVERIFY2(!html.contains(gone), gone);
    // Their rows stay, and say so: a paper with benefits alone would mislead.
    QCOMPARE(html.count("cannot be shown: ask your care team"), 2);
    QVERIFY(html.contains("Lean body mass, middle") && html.contains(">Dose lowered<"));
}

GUIDE_TEST(TestFactBoxPage)
#include "test_fact_box_page.moc"

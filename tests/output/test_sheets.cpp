// SPDX-License-Identifier: Apache-2.0
// Every document that the guide prints: what each must say, on both papers, in both sizes of type.
#include "output/fact_box_page.h"
#include "output/sheets.h"
#include "shell/options.h"

#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/paper.h"
#include "support/test_program.h"

#include <QTest>

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using support::Paper;

namespace {

constexpr double kMargin = 33;  // points; 12 mm is a little more
constexpr double kLine = 1.15;  // Inter is 1.21 times as tall as its size
const QDate kToday(2026, 11, 21);

/// What nobody who sees a folded paper shall learn.
const QStringList kSecrets{"serostim", "hiv",      "aids",        "wasting",    "somatropin",
                           "hormone",  "cachexia", "axis center", "emd serono", "medicine for"};

const QString kHostile = QStringLiteral("<b>Is</b> 5 < 6 & \"7\"? <img src=\"picture:0\"> %1 ä €");
const QString kEndless(200, 'w');

}  // namespace

Q_DECLARE_METATYPE(output::PaperLook)

class TestSheets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_guide.reset(); }
    void saysWhatEveryPaperMustSay_data() { sheets(); }
    void saysWhatEveryPaperMustSay();
    void isSetInsideThePaper_data() { sheets(); }
    void isSetInsideThePaper();
    void numbersAreThoseOfTheEvidence_data();
    void numbersAreThoseOfTheEvidence();
    void zonesAreWholeAndInOrder_data() { papers(); }
    void zonesAreWholeAndInOrder();
    void theWholeGuideIsReadInOrder();
    void outerPageNamesNothing_data() { papers(); }
    void outerPageNamesNothing();
    void visitSummaryHoldsEverything();
    void whatNoFontDrawsIsMarked();
    void emptyVisitSaysSo();
    void questionsHaveRoomForAnswers_data();
    void questionsHaveRoomForAnswers();
    void faultyFiguresSaySo();
    void outOfDateIsSaid();

private:
    static void sheets();
    static void papers();
    [[nodiscard]] const guide::Content &content() const { return m_guide->content(); }
    [[nodiscard]] output::Sheet sheet(const QString &name) const;

    support::Evidence m_evidence;
    std::unique_ptr<support::GuideWindow> m_guide;
    guide::Visit m_visit;
    guide::Visit m_empty;
};

void TestSheets::initTestCase()
{
    m_guide = std::make_unique<support::GuideWindow>();
    m_visit.addTopic({"question:storage", "How do I store <it>?"});
    for (const char *id : {"swelling-mild", "headache", "nausea", "lump"})
        m_visit.addSymptom(id);
    QVERIFY(m_visit.addAsk({"eyes", "When will my eyes be checked?"}));
    QVERIFY(m_visit.addAsk({{}, kHostile}));
    QVERIFY(m_visit.addAsk({{}, kEndless}));
    m_visit.setNotes("First line & more\nsecond <i>line</i> " + QString(400, 'x'));
}

void TestSheets::papers()
{
    QTest::addColumn<output::PaperLook>("look");
    QTest::newRow("Letter") << output::PaperLook{QPageSize::Letter};
    QTest::newRow("A4") << output::PaperLook{QPageSize::A4};
}

void TestSheets::sheets()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<output::PaperLook>("look");
    const QStringList names =
        QStringList{"one page",    "handout",   "whole",     "visit", "visit named",
                    "empty visit", "questions", "suggested", "box"} +
        shell::pageNames();
    for (const QString &name : names) {
        if (name == "print")
            continue;
        for (const auto size : {QPageSize::Letter, QPageSize::A4}) {
            for (const double points : {output::kBodyPoints, output::kLargePoints})
                QTest::addRow("%s, %s, %g points", qPrintable(name),
                              size == QPageSize::A4 ? "A4" : "Letter", points)
                    << name << output::PaperLook{size, points};
        }
    }
}

output::Sheet TestSheets::sheet(const QString &name) const
{
    const output::SheetWishes wishes{kToday};
    if (name == "one page")
        return output::onePageSheet(content(), wishes);
    if (name == "handout")
        return output::handoutSheet(content(), wishes);
    if (name == "whole")
        return output::wholeGuideSheet(content(), wishes);
    if (name == "visit")
        return output::visitSheet(content(), m_visit, wishes);
    if (name == "visit named")
        return output::visitSheet(content(), m_visit,
                                  {kToday, wishes.unit, output::OuterPage::NamesTheSubject});
    if (name == "empty visit")
        return output::visitSheet(content(), m_empty, wishes);
    if (name == "questions" || name == "suggested")
        return output::questionSheet(content(), name == "questions" ? m_visit : m_empty, wishes);
    if (name == "box")
        return output::factBoxSheet(content(), wishes.unit, wishes.today);
    return output::pageSheet(content(), name.section(':', -1), wishes);
}

/// TAKE-4, TAKE-6: safety, where to report, contacts, version, date, review and number of page;
/// large print is large down to its footer.
void TestSheets::saysWhatEveryPaperMustSay()
{
    QFETCH(const QString, name);
    QFETCH(const output::PaperLook, look);
    const Paper paper(sheet(name), look);
    const QString text = paper.letters();
    const YAML::Node frame = support::contentFile("en/guide.yaml");
    QStringList wanted{support::text(support::contentFile("en/trial.yaml")["fact_box"]["report"]),
                       support::text(m_evidence.fact("X-PHONE")["phone"]["digits"]),
                       support::text(support::contentFile("guide.yaml")["version"]) +
                           " of November 20, 2026.",
                       "Printed on November 21, 2026"};
    for (const char *key : {"strip_heading", "strip_text", "review_awaited", "not_advice", "marks"})
        wanted.append(support::text(frame[key]["text"]));
    const int pages = paper.pages();
    for (int page = 1; page <= pages; ++page)
        wanted.append(QStringLiteral("Page %1 of %2").arg(page).arg(pages));
    for (QString &piece : wanted)
        QVERIFY2(text.contains(piece.remove(' ')), qPrintable(piece + "\nin " + text));
    QVERIFY(!text.contains("{") && !text.contains("term:"));
    const double least = look.points == output::kLargePoints ? 16 : 9;
    for (const support::PaperWord &word : paper.words())
        QVERIFY2(word.place.height() >= least * kLine, qPrintable(word.text));
}

void TestSheets::isSetInsideThePaper()
{
    QFETCH(const QString, name);
    QFETCH(const output::PaperLook, look);
    const Paper paper(sheet(name), look);
    QCOMPARE(paper.size().toSize(), QPageSize(look.size).sizePoints());
    const QRectF inside = QRectF({}, paper.size()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const auto words = paper.words();
    QVERIFY(words.size() > 100);
    for (const support::PaperWord &word : words)
        QVERIFY2(inside.contains(word.place), qPrintable(QStringLiteral("%1 at %2, %3")
                                                             .arg(word.text)
                                                             .arg(word.place.left())
                                                             .arg(word.place.top())));
}

void TestSheets::numbersAreThoseOfTheEvidence_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"one page", "handout", "whole", "trial-results", "box"})
        QTest::newRow(name) << QString(name);
}

/// Every arm, placebo among them, wherever a benefit is told (FDA-Q12).
void TestSheets::numbersAreThoseOfTheEvidence()
{
    QFETCH(const QString, name);
    const QString text = Paper(sheet(name), {QPageSize::Letter}).text();
    for (const char *outcome : {"E-END", "E-LBM", "E-WT"}) {
        for (const char *arm : {"-DAILY", "-ALT", "-PLACEBO"}) {
            const double value = m_evidence.number(QString(outcome) + arm);
            const QString unit = QLatin1String(outcome) == QLatin1String("E-END") ? "%" : " lb";
            const QString wanted =
                (value < 0 ? "−" : "+") + QString::number(std::fabs(value), 'f', 1) + unit;
            QVERIFY2(text.contains(wanted), qPrintable(wanted + "\nin " + text));
        }
    }
    for (const char *id :
         {"R-REDUCED-DAILY", "R-REDUCED-ALT", "R-STOPPED-DAILY", "R-STOPPED-ALT"}) {
        const QString wanted = QStringLiteral("%1 out of 100").arg(m_evidence.number(id));
        QVERIFY2(text.contains(wanted), qPrintable(wanted + "\nin " + text));
    }
    QVERIFY(text.contains("not in our sources"));
}

/// TAKE-3: each level with its action, all its signs, and what to do, on one page.
void TestSheets::zonesAreWholeAndInOrder()
{
    QFETCH(const output::PaperLook, look);
    for (const char *name : {"whole", "side-effects"}) {
        const Paper paper(sheet(name), look);
        int page = 1;
        for (const guide::UrgencyLevel &level : content().symptoms.levels) {
            const auto holdsAll = [&](const QString &text) {
                const bool signs = std::all_of(
                    content().symptoms.symptoms.cbegin(), content().symptoms.symptoms.cend(),
                    [&](const guide::Symptom &symptom) {
                        return symptom.urgency != level.urgency || text.contains(symptom.card);
                    });
                return signs && text.contains(level.heading) &&
                       text.contains(level.steps.constLast());
            };
            while (page <= paper.pages() && !holdsAll(paper.text(page)))
                ++page;
            QVERIFY2(page <= paper.pages(), qPrintable(level.heading));
        }
    }
}

void TestSheets::theWholeGuideIsReadInOrder()
{
    const QString text = Paper(sheet("whole"), {QPageSize::Letter}).text();
    QStringList order{content().frame.title, content().page("side-effects").main};
    for (const guide::UrgencyLevel &level : content().symptoms.levels)
        order.append(level.heading);
    order += {content().page("safety").main, content().page("how-it-works").main,
              content().page("trial-results").main};
    for (const guide::Outcome &outcome : content().trial.outcomes)
        order += {outcome.heading, outcome.plainStatement(), outcome.population, outcome.meaning};
    for (const guide::Harm &harm : content().trial.harms)
        order.append(harm.heading);
    order += {content().trial.factBox.heading, content().page("support").main};
    for (const guide::Programme &programme : content().support.programmes)
        order += QStringList{programme.name, programme.summary} + programme.conditions;
    for (const guide::Answer &answer : content().questions.answers)
        order += {answer.question, answer.answer.plain};
    order += {"My plan", "My doctor or nurse", "My next visit", "My next steps"};
    for (const guide::Ask &ask : content().questions.ask)
        order.append(ask.text);
    order += {"What the words mean", content().frame.stripText, "Where this comes from",
              content().frame.reviewAwaited, content().frame.funding};
    // A footer may stand in the middle of what a page's end divides.
    static const QRegularExpression footer(" Content [^ ]+ of [^.]+\\. Printed on "
                                           "[^.]+\\. Page [0-9]+ of [0-9]+");
    const QString whole = QString(text).remove(footer);
    qsizetype last = -1;
    for (const QString &piece : order) {
        const qsizetype at = whole.indexOf(piece.simplified(), last + 1);
        QVERIFY2(at > last, qPrintable(piece + "\nin " + whole.mid(last)));
        last = at;
    }
}

/// TAKE-7.
void TestSheets::outerPageNamesNothing()
{
    QFETCH(const output::PaperLook, look);
    const Paper paper(sheet("visit"), look);
    const QString outer = paper.text(1) + paper.about();
    for (const QString &secret : kSecrets)
        QVERIFY2(!outer.contains(secret, Qt::CaseInsensitive), qPrintable(secret));
    for (const char *own : {"store", "eyes", "headache", "First line", "911"})
        QVERIFY2(!paper.text(1).contains(own), own);
    for (const char *blank : {"Clinic phone number", "My doctor or nurse", "My next visit"})
        QVERIFY2(paper.text(1).contains(blank), blank);
    QVERIFY(paper.text(2).startsWith("My visit"));
    const Paper named(sheet("visit named"), look);
    QVERIFY(named.text(1).contains(content().frame.tagline));
}

/// What a reader typed appears letter by letter, and nothing is left out.
void TestSheets::visitSummaryHoldsEverything()
{
    const Paper paper(sheet("visit"), {QPageSize::Letter});
    const QString letters = paper.letters();
    const QString text = paper.text();
    for (QString own : {kHostile, kEndless, QString("First line & more"),
                        "second <i>line</i> " + QString(400, 'x'), QString("How do I store <it>?")})
        QVERIFY2(letters.contains(own.remove(' ')), qPrintable(own + "\nin " + letters));
    // Headache and nausea together are an emergency, and it comes first.
    const qsizetype emergency = text.indexOf("Call 911 now if:");
    const qsizetype today = text.indexOf("Call your care team today if:");
    const qsizetype later = text.indexOf("Tell your care team at your next visit if:");
    QVERIFY(emergency > 0 && emergency < today && today < later);
    for (const char *id : {"swelling-mild", "headache", "nausea", "lump"})
        QVERIFY2(text.contains(content().symptoms.symptom(id)->say), id);
    QVERIFY(text.indexOf("1. When will my eyes") < text.indexOf("2. <b>Is</b>"));
    QVERIFY(text.contains("My next steps"));
}

/// Letters of Warang Citi are in hardly any font; nothing is left blank or black.
void TestSheets::whatNoFontDrawsIsMarked()
{
    guide::Visit visit;
    visit.setNotes(QString::fromUtf8("Sleep \U000118A0\U000118A1 well – 5 ≥ 3"));
    const Paper paper(output::visitSheet(content(), visit, {kToday}), {QPageSize::Letter});
    const QString text = paper.text();
    QVERIFY2(text.contains(QString::fromUtf8("Sleep [?][?] well – 5 ≥ 3")), qPrintable(text));
}

void TestSheets::emptyVisitSaysSo()
{
    const QString text = Paper(sheet("empty visit"), {QPageSize::Letter}).text();
    QVERIFY(text.contains("Nothing is collected yet."));
    QVERIFY(!text.contains("What I feel") && !text.contains("My notes"));
}

void TestSheets::questionsHaveRoomForAnswers_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("of the reader") << "questions";
    QTest::newRow("suggested") << "suggested";
}

/// QPL-3: at least two lines' height to write on below each.
void TestSheets::questionsHaveRoomForAnswers()
{
    QFETCH(const QString, name);
    const Paper paper(sheet(name), {QPageSize::Letter});
    const QList<guide::Ask> asks = name == "questions" ? m_visit.asks() : content().questions.ask;
    const auto words = paper.words();
    int found = 0;
    for (int i = 0; i < words.size(); ++i) {
        if (words.at(i).text != QString::number(found + 1) + '.')
            continue;
        ++found;
        // The next word on this page that stands lower than the question's last line.
        double end = words.at(i).place.bottom();
        for (int j = i + 1; j < words.size() && words.at(j).page == words.at(i).page; ++j) {
            const double top = words.at(j).place.top();
            if (top - end > 12) {
                QVERIFY2(top - end >= 2 * 20, qPrintable(words.at(j).text));
                break;
            }
            end = std::max(end, words.at(j).place.bottom());
        }
    }
    QCOMPARE(found, asks.size());
    QCOMPARE(paper.text().contains("When will my eyes be checked?"), true);
    QCOMPARE(paper.letters().contains(kEndless), name == "questions");
}

void TestSheets::faultyFiguresSaySo()
{
    guide::Content spoilt = content();
    spoilt.trial.outcomes[2].results[0].value = 4900;
    spoilt.trial.harms[1].counts[0].outOf100 = 1030;
    const output::SheetWishes wishes{kToday};
    const QString html = output::pageSheet(spoilt, "trial-results", wishes).html();
    QCOMPARE(html.count("These numbers cannot be shown. Ask your care team."), 2);
    for (const char *gone : {"4900", "4,900", "1030", "1,030"})
        QVERIFY2(!html.contains(gone), gone);
    QVERIFY(!output::onePageSheet(spoilt, wishes).html().contains("4900"));
}

void TestSheets::outOfDateIsSaid()
{
    for (const int days : {0, 1}) {
        const output::SheetWishes wishes{content().edition.reviewBy.addDays(days)};
        for (const QString &html : {output::onePageSheet(content(), wishes).html(),
                                    output::handoutSheet(content(), wishes).html(),
                                    output::visitSheet(content(), m_visit, wishes).html()})
            QCOMPARE(html.contains(content().frame.outOfDate), days == 1);
    }
}

GUIDE_TEST(TestSheets)
#include "test_sheets.moc"

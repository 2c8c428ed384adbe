// SPDX-License-Identifier: Apache-2.0
// What a patient takes home, in both languages and on both papers, read back from the file.
#include "output/fact_box_page.h"
#include "output/sheets.h"

#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/paper.h"
#include "support/test_program.h"

#include "guide/table.h"
#include "guide/text.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <map>

using support::Paper;

namespace {

constexpr int kMaxPages = 8;
constexpr double kTall = 1.15;  // Inter is 1.21 times as tall as its size
constexpr double kBody = 12;
constexpr double kFooter = 44;  // points from the page's end, where only the footer stands
const QDate kDay(2026, 11, 21);

QString lettersOf(const QString &text)
{
    return QString(text).remove(
        QRegularExpression("\\s", QRegularExpression::UseUnicodePropertiesOption));
}

/// What two pages share at the break between them: lines of one that begin the next.
QStringList toldTwice(const QString &above, const QString &below)
{
    constexpr int kLines = 4;
    constexpr int kShort = 30;  // letters that may be the same by chance, such as in a table
    QStringList last = above.split('\n', Qt::SkipEmptyParts);
    last.removeLast();  // the footer
    QStringList twice;
    for (const QString &line : below.split('\n', Qt::SkipEmptyParts).mid(0, kLines)) {
        if (line.size() > kShort &&
            last.mid(std::max<qsizetype>(0, last.size() - kLines)).contains(line))
            twice.append(line);
    }
    return twice;
}

}  // namespace

class TestHandout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_guide.reset(); }
    void aPatientHasEightPages_data() { papers(); }
    void aPatientHasEightPages();
    void runningTextHasTwelvePoints_data() { papers(); }
    void runningTextHasTwelvePoints();
    void theSummaryIsOnePage_data() { papers(); }
    void theSummaryIsOnePage();
    void theBoxIsOnePage_data() { papers(); }
    void theBoxIsOnePage();
    void theDiseaseIsNamedByChoice_data() { papers(); }
    void theDiseaseIsNamedByChoice();
    void partsFollowInOrder_data() { papers(); }
    void partsFollowInOrder();
    void signsToCallForAreTogetherAndLarge_data() { papers(); }
    void signsToCallForAreTogetherAndLarge();
    void benefitsAreNeverWithoutHarms_data() { papers(); }
    void benefitsAreNeverWithoutHarms();
    void nothingStandsTwiceAtABreak_data() { papers(); }
    void nothingStandsTwiceAtABreak();
    void pagesEndWell_data() { papers(); }
    void pagesEndWell();
    void whatBelongsTogetherIsOnOnePage_data() { papers(); }
    void whatBelongsTogetherIsOnOnePage();
    void noWordOfATableIsBroken_data() { papers(); }
    void noWordOfATableIsBroken();
    void theWholeGuideHoldsEverything_data() { papers(); }
    void theWholeGuideHoldsEverything();
    void sourcesAreThoseOfWhatStandsThere();
    void everyTextOfTheSummaryIsCited_data() { papers(); }
    void everyTextOfTheSummaryIsCited();

private:
    static void papers();
    [[nodiscard]] const guide::Content &content() const { return m_guide->content(); }
    [[nodiscard]] static bool isSpanish()
    {
        return QByteArray(QTest::currentDataTag()).startsWith("es");
    }
    [[nodiscard]] const Paper &paper(const QString &name);
    /// The first page that holds all of the texts; 0 when there is none.
    static int pageWith(const Paper &paper, const QStringList &texts);
    [[nodiscard]] QStringList cards(guide::Urgency urgency) const;
    [[nodiscard]] QStringList disease() const;

    std::unique_ptr<support::GuideWindow> m_guide;
    std::map<QString, std::unique_ptr<Paper>> m_papers;  ///< by language, size and name
};

void TestHandout::papers()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QPageSize::PageSizeId>("size");
    for (const char *language : {"en", "es"}) {
        QTest::addRow("%s, Letter", language) << language << QPageSize::Letter;
        QTest::addRow("%s, A4", language) << language << QPageSize::A4;
    }
}

void TestHandout::initTestCase()
{
    QCOMPARE(toldTwice("a\nA line that is long enough to be noted\nfooter\n",
                       "A line that is long enough to be noted\nb\n"),
             QStringList{"A line that is long enough to be noted"});
}

void TestHandout::init()
{
    const bool hasLanguage = QTest::currentDataTag() != nullptr;
    m_guide = std::make_unique<support::GuideWindow>(
        pages::Clock{}, QString(), std::function<void(guide::Content &)>{},
        hasLanguage ? QString::fromLatin1(QTest::currentDataTag()).left(2) : QStringLiteral("en"));
}

const Paper &TestHandout::paper(const QString &name)
{
    const auto *size = static_cast<QPageSize::PageSizeId *>(
        QTest::qData("size", qMetaTypeId<QPageSize::PageSizeId>()));
    std::unique_ptr<Paper> &kept = m_papers[name + QString::fromLatin1(QTest::currentDataTag())];
    if (kept)
        return *kept;
    output::SheetWishes wishes{kDay};
    if (name.endsWith("named"))
        wishes.outer = output::OuterPage::NamesTheSubject;
    const output::Sheet sheet = name == "box" ? output::factBoxSheet(content(), wishes.unit, kDay)
                                : name.startsWith("summary") ? onePageSheet(content(), wishes)
                                : name.startsWith("handout") ? handoutSheet(content(), wishes)
                                                             : wholeGuideSheet(content(), wishes);
    kept = std::make_unique<Paper>(sheet, output::PaperLook{*size});
    return *kept;
}

int TestHandout::pageWith(const Paper &paper, const QStringList &texts)
{
    for (int page = 1; page <= paper.pages(); ++page) {
        const QString all = paper.letters(page);
        if (std::all_of(texts.begin(), texts.end(),
                        [&](const QString &text) { return all.contains(lettersOf(text)); }))
            return page;
    }
    return 0;
}

QStringList TestHandout::cards(guide::Urgency urgency) const
{
    QStringList cards;
    for (const guide::Symptom &symptom : content().symptoms.symptoms) {
        if (symptom.urgency == urgency)
            cards.append(symptom.card);
    }
    return cards;
}

QStringList TestHandout::disease() const
{
    return isSpanish() ? QStringList{"VIH", "sida ", "emaciación", "caquexia"}
                       : QStringList{"HIV", "AIDS", "wasting", "cachexia"};
}

void TestHandout::aPatientHasEightPages()
{
    for (const char *name : {"handout", "handout named"}) {
        const int pages = paper(name).pages();
        QVERIFY2(pages >= 5 && pages <= kMaxPages, qPrintable(QString::number(pages)));
    }
}

/// On each page but for the notes at its end: one that had to shrink has no word of that size.
void TestHandout::runningTextHasTwelvePoints()
{
    const Paper &handout = paper("handout");
    QMap<int, int> large;
    QMap<int, int> small;
    for (const support::PaperWord &word : handout.words()) {
        if (word.place.bottom() < handout.size().height() - kFooter)
            (word.place.height() >= kBody * kTall ? large : small)[word.page] += 1;
    }
    for (int page = 1; page <= handout.pages(); ++page)
        QVERIFY2(large[page] > small[page], qPrintable(QString::number(page)));
}

/// TAKE-1: at 12 points, but for the notes at its end; there is a line for the number to call.
void TestHandout::theSummaryIsOnePage()
{
    for (const char *name : {"summary", "summary named"})
        QCOMPARE(paper(name).pages(), 1);
    int small = 0;
    int large = 0;
    for (const support::PaperWord &word : paper("summary").words()) {
        if (word.place.bottom() < paper("summary").size().height() - kFooter)
            (word.place.height() >= kBody * kTall ? large : small) += 1;
    }
    QVERIFY2(large > 1.5 * small, qPrintable(QStringLiteral("%1 %2").arg(large).arg(small)));
    const QString text = paper("summary").letters();
    QStringList wanted{content().frame.title,
                       content().frame.stripText,
                       content().support.digits,
                       content().support.hoursInWords,
                       content().frame.forecast,
                       content().trial.factBox.report,
                       content().frame.notAdvice,
                       content().frame.reviewAwaited,
                       isSpanish() ? "Teléfono de mi equipo médico" : "My care team's number",
                       content().trial.outcomes.constFirst().population,
                       content().trial.outcomes.constLast().population};
    for (const guide::Note &risk : content().trial.factBox.risksInWords.mid(0, 2))
        wanted.append(risk.text);
    for (const guide::Harm &harm : content().trial.harms)
        wanted.append(harm.name);
    for (const QString &piece : wanted)
        QVERIFY2(text.contains(lettersOf(piece)), qPrintable(piece + "\nin " + text));
    // The handout begins with the same page.
    const auto withoutFooter = [](const QString &page) {
        return page.left(page.lastIndexOf("Conten"));  // "Content", "Contenido"
    };
    QCOMPARE(withoutFooter(paper("handout").letters(1)), withoutFooter(text));
}

/// RISK-23.
void TestHandout::theBoxIsOnePage()
{
    QCOMPARE(paper("box").pages(), 1);
}

/// TAKE-7.
void TestHandout::theDiseaseIsNamedByChoice()
{
    for (const char *name : {"summary", "handout", "whole"}) {
        const QString outer = paper(name).text(1) + paper(name).about();
        for (const QString &word : disease())
            QVERIFY2(!outer.contains(word, Qt::CaseInsensitive), qPrintable(word + name));
    }
    for (const char *name : {"summary named", "handout named"}) {
        const QString outer = paper(name).text(1);
        QVERIFY(outer.contains(content().frame.tagline) && outer.contains(disease().constFirst()));
    }
}

void TestHandout::partsFollowInOrder()
{
    const QString text = paper("handout").letters();
    const QList<guide::UrgencyLevel> &levels = content().symptoms.levels;
    QStringList order{content().frame.title,
                      content().frame.stripText,
                      content().trial.factBox.risksInWords.constFirst().text,
                      levels.at(0).heading,
                      levels.at(1).heading,
                      levels.at(2).heading,
                      content().page("safety").main,
                      content().page("trial-results").main};
    for (const guide::Outcome &outcome : content().trial.outcomes)
        order.append(outcome.heading);
    order.append(content().trial.factBox.risksInWords.constFirst().text);
    for (const guide::Section &option :
         content().page("how-it-works").ofKind(guide::Section::Kind::Option))
        order.append(option.heading);
    order.append(content().page("support").main);
    for (const guide::Programme &programme : content().support.programmes)
        order += QStringList{programme.name, programme.summary} + programme.conditions;
    for (const guide::Ask &ask : content().questions.ask)
        order.append(ask.text);
    order += {isSpanish() ? "Mi plan" : "My plan", content().frame.funding};
    qsizetype last = -1;
    for (const QString &piece : order) {
        const qsizetype at = text.indexOf(lettersOf(piece), last + 1);
        QVERIFY2(at > last, qPrintable(piece + "\nin " + text.mid(last)));
        last = at;
    }
}

/// The tables of the screen, rules included, with what to do and room for the numbers (TAKE-3):
/// each list whole on one page, 911 on the first page inside, the others at once after it, and all
/// of it as large as running text.
void TestHandout::signsToCallForAreTogetherAndLarge()
{
    const QStringList numbers =
        isSpanish()
            ? QStringList{"Teléfono de mi equipo médico", "Noche o fin de semana", "Mi farmacia"}
            : QStringList{"My care team's number", "At night or on a weekend", "My pharmacy"};
    using guide::Urgency;
    for (const auto &[urgency, page] :
         {std::pair{Urgency::Emergency, 2}, std::pair{Urgency::Today, 3},
          std::pair{Urgency::NextVisit, 3}}) {
        const guide::UrgencyLevel &level = content().symptoms.level(urgency);
        QStringList wanted = cards(urgency) + QStringList{level.heading};
        // A sentence that speaks of the screen is left out.
        const QString screen = isSpanish() ? "Mi visita" : "My visit";
        for (const QString &step : level.steps)
            wanted.append(step.contains(screen) ? step.section('.', 0, 0) : step);
        for (const guide::Rule &rule : content().symptoms.rules) {
            const guide::Symptom *made = content().symptoms.withSign(rule.makes);
            if (made->urgency == urgency)
                wanted.append(made->card);
        }
        if (urgency == Urgency::Emergency)
            wanted += numbers;
        const QString text = paper("handout").letters(page);
        for (const QString &piece : qAsConst(wanted))
            QVERIFY2(text.contains(lettersOf(piece)), qPrintable(piece + "\nin " + text));
    }
    const double foot = paper("handout").size().height() - kFooter;
    for (const support::PaperWord &word : paper("handout").words()) {
        if ((word.page == 2 || word.page == 3) && word.place.bottom() < foot)
            QVERIFY2(word.place.height() >= kBody * kTall, qPrintable(word.text));
    }
}

/// FDA-B2.
void TestHandout::benefitsAreNeverWithoutHarms()
{
    int found = 0;
    for (int page = 1; page <= paper("handout").pages(); ++page) {
        const QString text = paper("handout").text(page);
        if (!text.contains("11.5") && !text.contains("9.1%"))
            continue;
        ++found;
        for (const char *harm : {"23", "10.3"})
            QVERIFY2(text.contains(harm), qPrintable(text));
    }
    QCOMPARE(found, 2);  // summary, results, choice
    const int page = pageWith(paper("handout"), {content().page("trial-results").main,
                                                 content().trial.outcomes.constFirst().heading});
    QVERIFY(page > 0);
    const QString results = paper("handout").letters(page);
    for (const guide::Outcome &outcome : content().trial.outcomes) {
        for (const guide::ArmResult &result : outcome.results) {
            const QString wanted = guide::printedChange(result.value, outcome.unit);
            QVERIFY2(results.contains(lettersOf(wanted)), qPrintable(wanted + "\nin " + results));
        }
    }
}

void TestHandout::nothingStandsTwiceAtABreak()
{
    for (const char *name : {"handout", "whole"}) {
        for (int page = 1; page < paper(name).pages(); ++page) {
            const QStringList twice =
                toldTwice(paper(name).lines(page), paper(name).lines(page + 1));
            QVERIFY2(
                twice.isEmpty(),
                qPrintable(QStringLiteral("%1 %2: %3").arg(name).arg(page).arg(twice.join(" / "))));
        }
    }
}

/// No heading alone at the foot, no page mostly empty, a footer of one line.
void TestHandout::pagesEndWell()
{
    constexpr double kLargest = 13.5;  // points; headings of a chapter and its parts are larger
    for (const char *name : {"handout", "whole"}) {
        const double high = paper(name).size().height();
        const int pages = paper(name).pages();
        std::map<int, support::PaperWord> lowest;
        std::map<int, QList<double>> footers;
        for (const support::PaperWord &word : paper(name).words()) {
            if (word.place.bottom() > high - kFooter)
                footers[word.page].append(word.place.bottom());
            else if (word.place.bottom() > lowest[word.page].place.bottom())
                lowest[word.page] = word;
        }
        for (int page = 1; page <= pages; ++page) {
            const QString where = QStringLiteral("%1, page %2").arg(name).arg(page);
            const support::PaperWord &word = lowest[page];
            QVERIFY2(word.place.height() < kLargest * 1.2, qPrintable(where + word.text));
            QVERIFY2(page == pages || word.place.bottom() > high / 3, qPrintable(where));
            const auto [least, most] =
                std::minmax_element(footers[page].begin(), footers[page].end());
            QVERIFY2(least != footers[page].end() && *most - *least < 2, qPrintable(where));
        }
    }
}

/// Lists of warnings, good and hard sides, a drawing and its words.
void TestHandout::whatBelongsTogetherIsOnOnePage()
{
    using Kind = guide::Block::Kind;
    for (const char *page : {"how-it-works", "safety", "side-effects", "trial-results"}) {
        for (const guide::Section &section : content().page(page).sections) {
            if (section.kind == guide::Section::Kind::Check ||
                section.kind == guide::Section::Kind::Action ||
                section.kind == guide::Section::Kind::FactBox)
                continue;
            QStringList together;
            for (int i = 0; i < section.blocks.size(); ++i) {
                const guide::Block &block = section.blocks.at(i);
                const bool follows =
                    i > 0 &&
                    (block.kind == Kind::Figure ||
                     (block.kind == Kind::Bullet && section.blocks.at(i - 1).kind == Kind::Bullet));
                if (!follows && section.kind != guide::Section::Kind::Option)
                    together.clear();
                together.append(block.text.plain.section('.', 0, 0));
                if (together.join(' ').contains(isSpanish() ? "página de seguridad"
                                                            : "safety page"))
                    together.removeLast();
                QVERIFY2(pageWith(paper("whole"), together) > 0, qPrintable(together.join(" / ")));
            }
        }
    }
}

void TestHandout::noWordOfATableIsBroken()
{
    const guide::FactBox box = guide::factBox(content().trial, guide::WeightUnit::Pounds);
    QStringList cells = box.table.columns;
    for (const guide::Table::Row &row : box.table.rows)
        cells += QStringList{row.header} + row.cells;
    for (const guide::Table::Row &row : guide::flowTable(content().trial.flow).rows)
        cells += QStringList{row.header} + row.cells;
    const QStringList words = paper("whole").text().split(' ');
    for (const QString &cell : qAsConst(cells)) {
        for (const QString &word : cell.simplified().split(' '))
            QVERIFY2(words.contains(word), qPrintable(word + " of " + cell));
    }
}

/// The answers too; but nothing that speaks of the screen.
void TestHandout::theWholeGuideHoldsEverything()
{
    const QString text = paper("whole").letters();
    const auto screen = isSpanish() ? QStringList{"página de seguridad", "esta página", "Mi visita"}
                                    : QStringList{"safety page", "this page", "My visit"};
    QStringList wanted;
    for (const guide::Answer &answer : content().questions.answers)
        wanted += {answer.question, answer.answer.plain};
    for (const guide::Programme &programme : content().support.programmes)
        wanted += QStringList{programme.name, programme.summary} + programme.conditions;
    for (const char *page :
         {"how-it-works", "trial-results", "side-effects", "safety", "support", "questions"}) {
        using Kind = guide::Section::Kind;
        wanted += {content().page(page).tab, content().page(page).main};
        for (const guide::Section &section : content().page(page).sections) {
            if (QList<Kind>{Kind::Check, Kind::Ask, Kind::Action, Kind::Fit, Kind::FactBox}
                    .contains(section.kind))
                continue;
            wanted.append(section.heading);
            for (const guide::Block &block : section.blocks)
                wanted.append(block.text.plain);
        }
    }
    for (const guide::Urgency urgency :
         {guide::Urgency::Emergency, guide::Urgency::Today, guide::Urgency::NextVisit})
        wanted += cards(urgency) + content().symptoms.level(urgency).steps;
    for (const guide::Outcome &outcome : content().trial.outcomes)
        wanted += {outcome.plainStatement(), outcome.definition, outcome.meaning};
    const QString footer = "(Content|Contenido)[0-9.]+(of|del)[^.]+[.](Printedon|Impresoel)[^.]+[.]"
                           "(Page|Página)[0-9]+(of|de)%1";
    const QString told =
        QString(text).remove(QRegularExpression(footer.arg(paper("whole").pages())));
    for (const QString &piece : qAsConst(wanted)) {
        const auto isOfTheScreen = [&](const QString &part) {
            return std::any_of(screen.begin(), screen.end(),
                               [&](const QString &word) { return part.contains(word); });
        };
        for (const guide::Run &run : guide::sentencesOf(piece)) {
            const QString sentence = piece.mid(run.start, run.length);
            QVERIFY2(told.contains(lettersOf(sentence)) != isOfTheScreen(sentence),
                     qPrintable(sentence));
        }
    }
}

/// Exactly the sources of the facts behind the texts and numbers of a sheet.
void TestHandout::sourcesAreThoseOfWhatStandsThere()
{
    guide::Content spoilt = content();
    spoilt.sources = {{"S-1", {}, {}, "First source", {}},
                      {"S-2", {}, {}, "Second source", {}},
                      {"S-3", {}, {}, "Third source", {}},
                      {"S-4", {}, {}, "Fourth source", {}}};
    spoilt.facts = {
        {"F-1", {}, {}, {"S-1", "S-3"}}, {"F-2", {}, {}, {"S-2"}}, {"F-4", {}, {}, {"S-4"}}};
    spoilt.support.facts.clear();
    for (guide::Outcome &outcome : spoilt.trial.outcomes)
        outcome.facts.clear();
    for (guide::Harm &harm : spoilt.trial.harms)
        harm.facts.clear();
    const auto sources = [&] {
        static const QRegularExpression line("Sources?: ([^<]+)\\.<");
        return line.match(output::onePageSheet(spoilt, {kDay}).html()).captured(1);
    };
    spoilt.citations = {{spoilt.questions.answers.constLast().answer.plain, {"F-4"}}};
    QCOMPARE(sources(), QString());
    spoilt.citations.insert(spoilt.frame.stripText, {"F-1"});
    QCOMPARE(sources(), "First source; Third source");
    spoilt.trial.outcomes.first().facts = {"F-2"};
    QCOMPARE(sources(), "First source; Second source; Third source");
    // Who names the disease tells more, and it has a source, too.
    spoilt.citations.insert(spoilt.frame.tagline, {"F-4"});
    QCOMPARE(sources(), "First source; Second source; Third source");
    const output::SheetWishes named{kDay, guide::WeightUnit::Pounds,
                                    output::OuterPage::NamesTheSubject};
    QVERIFY(output::onePageSheet(spoilt, named).html().contains("Third source; Fourth source"));
}

/// The facts as the files of the content cite them, against the line in the file of the paper.
void TestHandout::everyTextOfTheSummaryIsCited()
{
    QVERIFY(content().citations.contains(content().frame.stripText));
    const std::string folder = isSpanish() ? "es" : "en";
    const YAML::Node frame = support::contentFile(QString::fromStdString(folder) + "/guide.yaml");
    const YAML::Node box = support::contentFile("trial.yaml")["fact_box"];
    QStringList facts = content().support.facts;
    for (const guide::Outcome &outcome : content().trial.outcomes)
        facts += outcome.facts;
    for (const guide::Harm &harm : content().trial.harms)
        facts += harm.facts;
    for (const char *key : {"strip_text", "forecast"})
        facts += support::texts(frame[key]["facts"]);
    for (const auto &risk : box["risks_in_words"])
        facts += support::texts(risk["facts"]);
    facts += support::texts(box["facts"]);                                          // report
    facts += support::texts(support::contentFile("trial.yaml")["study"]["facts"]);  // counted
    for (const auto &answer : support::contentFile("questions.yaml")["answers"]) {
        if (support::text(answer["id"]) == "what-is-it")
            facts += support::texts(answer["facts"]);
    }
    QStringList titles;
    for (const guide::Source &source : content().sourcesOf(facts))
        titles.append(source.title);
    const QString wanted = lettersOf(guide::sourceLine(titles));
    QVERIFY2(paper("summary").letters().contains(wanted), qPrintable(wanted));
}

GUIDE_TEST(TestHandout)
#include "test_handout.moc"

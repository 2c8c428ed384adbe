// SPDX-License-Identifier: Apache-2.0
// What is saved as a web page: the accessible twin of the paper, which can say nothing else.
#include "output/fact_box_page.h"
#include "output/sheets.h"
#include "output/web_page.h"
#include "shell/devices.h"

#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/paper.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "guide/table.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <map>

namespace {

const QDate kSavedOn(2026, 11, 21);
constexpr qsizetype kMaxBytes = 400 * 1024;
const QStringList kWithinWords{"b", "i", "a"};
const QStringList kPageKinds{"handout", "visit", "box"};
const QString kRough =
    QStringLiteral("<script>alert(1)</script> & \"5 < 6\" ]]> %1 \x0b\uFFFE") + QChar(0xD800);

/// An element of a page, read by a reader of XML that knows nothing of ours.
struct Element {
    QString tag;
    QXmlStreamAttributes attributes;
    QString text;           ///< of all that is in it
    QStringList inside;     ///< tags of what is in it, in order
    QStringList parents;    ///< tags of what it is in, outermost first
    QStringList rowScopes;  ///< of a table: scopes of its headers
};

struct Read {
    QString error;
    QList<Element> elements;  ///< in the order in which they begin

    [[nodiscard]] QList<Element> all(const QString &tag) const
    {
        QList<Element> found;
        for (const Element &element : elements) {
            if (element.tag == tag)
                found.append(element);
        }
        return found;
    }
};

Read readPage(const QByteArray &page)
{
    Read read;
    QXmlStreamReader xml(page);
    QList<qsizetype> open;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            const QString tag = xml.name().toString();
            Element element{tag, xml.attributes(), {}, {}, {}, {}};
            for (const qsizetype each : qAsConst(open)) {
                element.parents.append(read.elements.at(each).tag);
                read.elements[each].inside.append(tag);
                if (tag == "th")
                    read.elements[each].rowScopes.append(
                        xml.attributes().value("scope").toString());
            }
            open.append(read.elements.size());
            read.elements.append(element);
        } else if (xml.isEndElement()) {
            open.removeLast();
            // Cells and paragraphs are apart, words of one line are not.
            if (!kWithinWords.contains(xml.name().toString())) {
                for (const qsizetype each : qAsConst(open))
                    read.elements[each].text += ' ';
            }
        } else if (xml.isCharacters()) {
            for (const qsizetype each : qAsConst(open))
                read.elements[each].text += xml.text();
        }
    }
    if (xml.hasError())
        read.error = QStringLiteral("line %1: %2").arg(xml.lineNumber()).arg(xml.errorString());
    return read;
}

/// Numbers as they are written, with what is part of them; those of ordered lists and headings of
/// questions are not told in letters on paper alone, so single digits are left out.
QSet<QString> numbersIn(const QString &text)
{
    static const QRegularExpression number("\\d+(?:[.,]\\d+)*");
    QSet<QString> found;
    for (auto match = number.globalMatch(text); match.hasNext();) {
        const QString digits = match.next().captured();
        if (digits.size() > 1)
            found.insert(digits);
    }
    return found;
}

/// Without any blanks: lines end anywhere on paper.
QString tight(QString text)
{
    static const QRegularExpression blanks("\\s", QRegularExpression::UseUnicodePropertiesOption);
    return text.remove(blanks);
}

QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestWebPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isWellFormedAndSaysWhatItIs_data() { pages(); }
    void isWellFormedAndSaysWhatItIs();
    void headingsHaveNoGaps_data() { pages(); }
    void headingsHaveNoGaps();
    void tablesCanBeHeard_data() { pages(); }
    void tablesCanBeHeard();
    void drawingsCanBeHeard_data() { pages(); }
    void drawingsCanBeHeard();
    void fetchesAndRunsNothing_data() { pages(); }
    void fetchesAndRunsNothing();
    void numbersAreThoseOfThePaper_data() { pages(); }
    void numbersAreThoseOfThePaper();
    void wordsAreThoseOfThePaper_data() { pages(); }
    void wordsAreThoseOfThePaper();
    void barsAreAsLongAsTheirNumbers();
    void placeboIsInEveryFigure_data() { languages(); }
    void placeboIsInEveryFigure();
    void helpAtOnceComesFirst_data() { languages(); }
    void helpAtOnceComesFirst();
    void whatIsTypedStaysText();
    void idsAreUnique();
    void namesOfFiles_data();
    void namesOfFiles();
    void handoutGoesByItsName();
    void placesThatRefuse_data();
    void placesThatRefuse();
    void theReaderSavesAPage_data();
    void theReaderSavesAPage();
    void aKioskOffersNone();
    void pagesForABrowser();

private:
    static void languages();
    static void pages();
    void load(const QString &language);
    [[nodiscard]] const guide::Content &content() const { return m_guide->content(); }
    [[nodiscard]] output::Sheet sheet(const QString &kind, output::Medium medium) const;
    [[nodiscard]] QByteArray page(const QString &kind) const
    {
        return output::webPage(sheet(kind, output::Medium::WebPage));
    }

    QString m_language;
    std::unique_ptr<support::GuideWindow> m_guide;
};

void TestWebPage::languages()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "es"})
        QTest::newRow(language) << language;
}

void TestWebPage::pages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("kind");
    for (const char *language : {"en", "es"}) {
        for (const QString &kind : kPageKinds + QStringList{"whole", "questions"})
            QTest::addRow("%s, %s", language, qPrintable(kind)) << language << kind;
    }
}

void TestWebPage::load(const QString &language)
{
    if (m_language == language)
        return;
    m_guide.reset();
    m_guide = std::make_unique<support::GuideWindow>(
        pages::Clock{}, QString(), std::function<void(guide::Content &)>{}, language);
    m_guide->fillVisit();
    m_language = language;
}

void TestWebPage::init()
{
    const char *tag = QTest::currentDataTag();
    load(tag != nullptr && QByteArray(tag).startsWith("es") ? "es" : "en");
}

output::Sheet TestWebPage::sheet(const QString &kind, output::Medium medium) const
{
    const output::SheetWishes wishes{kSavedOn, guide::WeightUnit::Pounds,
                                     output::OuterPage::Neutral, medium};
    if (kind == "handout")
        return output::handoutSheet(content(), wishes);
    if (kind == "whole")
        return output::wholeGuideSheet(content(), wishes);
    if (kind == "visit")
        return output::visitSheet(content(), m_guide->visit(), wishes);
    if (kind == "questions")
        return output::questionSheet(content(), m_guide->visit(), wishes);
    return output::factBoxSheet(content(), wishes.unit, wishes.today, medium);
}

void TestWebPage::isWellFormedAndSaysWhatItIs()
{
    QFETCH(const QString, language);
    QFETCH(const QString, kind);
    const QByteArray bytes = page(kind);
    QVERIFY(bytes.startsWith("<!DOCTYPE html>\n<html"));
    const Read read = readPage(bytes);
    QVERIFY2(read.error.isEmpty(), qPrintable(read.error));
    QCOMPARE(read.elements.constFirst().attributes.value("lang").toString(), language);
    for (const char *once : {"html", "head", "body", "main", "footer", "h1"})
        QVERIFY2(read.all(once).size() == 1, once);
    QVERIFY(read.all("head").constFirst().inside.contains("title"));
    QCOMPARE(read.all("title").constFirst().text, sheet(kind, output::Medium::WebPage).title);
    if (kind != "whole")
        QVERIFY2(bytes.size() < kMaxBytes, qPrintable(QString::number(bytes.size())));
    // As HTML, an empty element of one tag would go on to the end of the page.
    static const QRegularExpression halfOpen("<(div|p|li|td|th|b|a|h[1-6]|caption)(\\s[^>]*)?/>");
    QVERIFY(!QString::fromUtf8(bytes).contains(halfOpen));
}

void TestWebPage::headingsHaveNoGaps()
{
    QFETCH(const QString, kind);
    static const QRegularExpression heading("^h([1-6])$");
    int last = 0;
    int count = 0;
    for (const Element &element : readPage(page(kind)).elements) {
        const QRegularExpressionMatch match = heading.match(element.tag);
        if (!match.hasMatch())
            continue;
        const int level = match.captured(1).toInt();
        QVERIFY2(level <= last + 1 && (level > 1 || count == 0), qPrintable(element.text));
        QVERIFY2(!element.text.trimmed().isEmpty(), qPrintable(element.tag));
        QVERIFY(element.parents.contains("main"));
        last = level;
        ++count;
    }
    QVERIFY(count >= 2);
}

void TestWebPage::tablesCanBeHeard()
{
    QFETCH(const QString, kind);
    const Read read = readPage(page(kind));
    for (const Element &table : read.all("table")) {
        QCOMPARE(table.inside.value(0), "caption");
        QVERIFY2(table.rowScopes.contains("col") && table.rowScopes.contains("row"),
                 qPrintable(table.text));
        QVERIFY2(!table.rowScopes.contains(QString()), qPrintable(table.text));
        QVERIFY(!table.inside.contains("table") && !table.parents.contains("table"));
        QCOMPARE(table.attributes.value("role").toString(), "table");
    }
    for (const char *named : {"caption", "th"}) {
        for (const Element &element : read.all(named))
            QVERIFY2(!element.text.trimmed().isEmpty(), named);
    }
    QCOMPARE(read.all("table").isEmpty(), kind == "visit" || kind == "questions");
}

void TestWebPage::drawingsCanBeHeard()
{
    QFETCH(const QString, kind);
    int told = 0;
    for (const Element &drawing : readPage(page(kind)).all("svg")) {
        if (drawing.attributes.value("aria-hidden") == QLatin1String("true")) {
            QVERIFY(!drawing.inside.contains("title"));
            continue;  // an ornament beside words that say the same
        }
        QCOMPARE(drawing.attributes.value("role").toString(), "img");
        QCOMPARE(drawing.inside.mid(0, 2), (QStringList{"title", "desc"}));
        QVERIFY(drawing.inside.size() > 2);
        ++told;
    }
    for (const char *part : {"title", "desc"}) {
        for (const Element &words : readPage(page(kind)).all(part))
            QVERIFY2(!words.text.trimmed().isEmpty(), part);
    }
    QVERIFY(told > 0 || kind == "box");
}

void TestWebPage::fetchesAndRunsNothing()
{
    QFETCH(const QString, kind);
    const QString text = QString::fromUtf8(page(kind));
    for (const char *bad : {"<script", "http:", "https:", "url(", "@import", "<link", "<img",
                            "<iframe", "javascript:", "src="})
        QVERIFY2(!text.contains(QLatin1String(bad), Qt::CaseInsensitive), bad);
    static const QRegularExpression handler("<[^>]* on[a-z]+=");
    QVERIFY(!text.contains(handler));
    QVERIFY(text.contains("default-src 'none'"));
    for (const Element &link : readPage(text.toUtf8()).all("a")) {
        const QString target = link.attributes.value("href").toString();
        QVERIFY2(target.startsWith("#c") || target.startsWith("tel:+1"), qPrintable(target));
    }
    for (const Element &element : readPage(text.toUtf8()).elements)
        QVERIFY2(!element.attributes.hasAttribute("style"), qPrintable(element.tag));
}

void TestWebPage::numbersAreThoseOfThePaper()
{
    QFETCH(const QString, kind);
    const Read read = readPage(page(kind));
    const QString told = read.all("main").constFirst().text;
    const support::Paper paper(sheet(kind, output::Medium::Paper), {});
    const QSet<QString> there = numbersIn(paper.text()) + numbersIn(paper.letters());
    for (const QString &number : numbersIn(told))
        QVERIFY2(there.contains(number), qPrintable(number));
    // And back: the numbers of the study, as both print them.
    for (const guide::Outcome &outcome : content().trial.outcomes) {
        for (const guide::ArmResult &result : outcome.results) {
            const QString wanted = tight(guide::printedChange(result.value, outcome.unit));
            QCOMPARE(tight(told).contains(wanted), paper.letters().contains(wanted));
        }
    }
    const support::Evidence evidence;
    for (const char *id :
         {"R-REDUCED-DAILY", "R-REDUCED-ALT", "R-STOPPED-DAILY", "R-STOPPED-ALT"}) {
        const QString wanted = QString::number(evidence.number(id));
        QCOMPARE(numbersIn(told).contains(wanted), numbersIn(paper.text()).contains(wanted));
    }
}

/// Word by word, but for what each says of itself, and what only eyes need.
void TestWebPage::wordsAreThoseOfThePaper()
{
    QFETCH(const QString, kind);
    static const QRegularExpression tag("<[^>]*>");
    QString words = sheet(kind, output::Medium::Paper).html();
    words = words.replace(tag, " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .simplified();
    QString here;
    QXmlStreamReader xml(page(kind));
    bool inMain = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("main"))
            inMain = true;
        if (xml.isEndElement() && xml.name() == QLatin1String("main"))
            inMain = false;
        const bool own = xml.isStartElement() && (xml.name() == QLatin1String("caption") ||
                                                  xml.name() == QLatin1String("svg"));
        if (own)
            xml.skipCurrentElement();
        else if (xml.isCharacters() && inMain)
            here += xml.text();
        if (xml.isStartElement() || xml.isEndElement())
            here += ' ';
    }
    // What each says of itself, and where answers are written.
    static const QRegularExpression aboutItself(
        "Printed on|Saved on|Impreso el|Guardado el|About this (paper|page)|Acerca de este papel|"
        "Sobre esta página|Write the answers on the lines\\.|Escriba las respuestas en las "
        "líneas\\.|Fold the paper so that this page is outside\\. What I wrote is on the next "
        "pages\\.|Keep this file in a safe place\\.|Doble el papel[^.]*\\. Lo que escribí[^.]*\\.|"
        "Guarde este archivo en un lugar seguro\\.");
    here = here.remove(aboutItself).simplified();
    words = words.remove(aboutItself).simplified();
    // What to write by hand stands at another place of a visit's page.
    if (kind == "visit") {
        for (QString *text : {&here, &words}) {
            QStringList sorted = tight(*text).split(QString(), Qt::SkipEmptyParts);
            sorted.sort();
            *text = sorted.join(QString());
        }
    }
    const QString onPage = tight(here);
    const QString onPaper = tight(words);
    const auto [left, right] =
        std::mismatch(onPage.cbegin(), onPage.cend(), onPaper.cbegin(), onPaper.cend());
    const auto first = std::distance(onPage.cbegin(), left);
    QVERIFY2(left == onPage.cend() && right == onPaper.cend(),
             qPrintable(onPage.mid(first - 20, 60) + " / " + onPaper.mid(first - 20, 60)));
}

void TestWebPage::barsAreAsLongAsTheirNumbers()
{
    static const QRegularExpression bar(
        "<title id=\"t\\d+\">([^<]*)</title><desc id=\"d\\d+\">(plus|minus) ([0-9.]+) "
        "(pounds|percent)</desc><path d=\"M([0-9.]+) [0-9.]+H([0-9.]+)");
    const QString text = QString::fromUtf8(page("handout"));
    std::map<QString, double> scale;
    int found = 0;
    for (auto match = bar.globalMatch(text); match.hasNext(); ++found) {
        const QRegularExpressionMatch one = match.next();
        const double length = one.captured(6).toDouble() - one.captured(5).toDouble();
        const double each = length / one.captured(3).toDouble();
        double &known = scale.emplace(one.captured(4), each).first->second;
        if (one.captured(3).toDouble() > 1)
            QVERIFY2(std::fabs(each / known - 1) < 0.05, qPrintable(one.captured()));
    }
    QCOMPARE(found, 9);
}

void TestWebPage::placeboIsInEveryFigure()
{
    const guide::Trial &trial = content().trial;
    const QString placebo = trial.outcomes.constFirst().results.constLast().arm.name;
    for (const QString &kind : {QString("handout"), QString("box"), QString("whole")}) {
        for (const Element &table : readPage(page(kind)).all("table")) {
            if (table.text.contains("11.5"))
                QVERIFY2(table.text.contains(placebo), qPrintable(table.text));
        }
    }
}

/// The list for 911 stands before all others, as on paper, and whole.
void TestWebPage::helpAtOnceComesFirst()
{
    const QString text = readPage(page("handout")).all("main").constFirst().text;
    qsizetype last = text.indexOf(content().frame.stripText);
    QVERIFY(last >= 0);
    for (const guide::UrgencyLevel &level : content().symptoms.levels) {
        const qsizetype at = text.indexOf(level.heading, last);
        QVERIFY2(at > last, qPrintable(level.heading));
        last = at;
        for (const guide::Symptom &symptom : content().symptoms.symptoms) {
            if (symptom.urgency == level.urgency)
                QVERIFY2(text.indexOf(symptom.card, at) > at, qPrintable(symptom.card));
        }
    }
}

void TestWebPage::whatIsTypedStaysText()
{
    guide::Visit visit;
    visit.addTopic({"question:storage", "How do I <b>store</b> it?"});
    QVERIFY(visit.addAsk({{}, kRough}));
    visit.setNotes(kRough + "\n" + QString(400, 'x'));
    const output::SheetWishes wishes{kSavedOn, guide::WeightUnit::Pounds,
                                     output::OuterPage::Neutral, output::Medium::WebPage};
    const Read read = readPage(output::webPage(output::visitSheet(content(), visit, wishes)));
    QVERIFY2(read.error.isEmpty(), qPrintable(read.error));
    QVERIFY(read.all("script").isEmpty());
    const QString text = read.all("main").constFirst().text;
    QCOMPARE(text.count("<script>alert(1)</script> & \"5 < 6\" ]]> %1"), 2);
    QVERIFY(text.contains("How do I <b>store</b> it?"));
}

void TestWebPage::idsAreUnique()
{
    QSet<QString> ids;
    const Read read = readPage(page("whole"));
    for (const Element &element : read.elements) {
        const QString id = element.attributes.value("id").toString();
        QVERIFY2(id.isEmpty() || !ids.contains(id), qPrintable(id));
        ids.insert(id);
    }
    for (const Element &link : read.all("a")) {
        const QString target = link.attributes.value("href").toString();
        QVERIFY2(!target.startsWith('#') || ids.contains(target.mid(1)), qPrintable(target));
    }
    for (const Element &drawing : read.all("svg")) {
        for (const QString &id :
             drawing.attributes.value("aria-labelledby").toString().split(' ', Qt::SkipEmptyParts))
            QVERIFY2(ids.contains(id), qPrintable(id));
    }
}

void TestWebPage::namesOfFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isPage");
    QTest::newRow("html") << "a.html" << true;
    QTest::newRow("htm") << "/b/a.htm" << true;
    QTest::newRow("capitals") << "A.HTML" << true;
    QTest::newRow("paper") << "a.pdf" << false;
    QTest::newRow("no suffix") << "html" << false;
    QTest::newRow("a folder of that name") << "a.html/b" << false;
}

void TestWebPage::namesOfFiles()
{
    QFETCH(const QString, file);
    QTEST(output::isWebPage(file), "isPage");
    QCOMPARE(output::asWebPage("my-visit.pdf"), "my-visit.html");
}

void TestWebPage::handoutGoesByItsName()
{
    const QTemporaryDir folder;
    for (const auto &[name, begins] : {std::pair{"a.html", "<!DOCTYPE html>"},
                                       {"b.htm", "<!DOCTYPE html>"},
                                       {"c.pdf", "%PDF-"},
                                       {"d", "%PDF-"}}) {
        const QString path = folder.filePath(name);
        QVERIFY(shell::writeHandout(content(), path, QPageSize::Letter));
        QVERIFY2(bytesIn(path).startsWith(begins), name);
    }
}

void TestWebPage::placesThatRefuse_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("missing folder") << "nowhere/a.html";
    QTest::newRow("a folder of that name") << "folder.html";
    QTest::newRow("read-only folder") << "/proc/a.html";
}

void TestWebPage::placesThatRefuse()
{
    QFETCH(const QString, file);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir("folder.html"));
    const QString path = file.startsWith('/') ? file : folder.filePath(file);
    const auto written = shell::writeHandout(content(), path, QPageSize::Letter);
    QVERIFY(!written && written.error().what.startsWith("The file could not be saved: "));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{"folder.html"});
}

void TestWebPage::theReaderSavesAPage_data()
{
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QString>("button");
    QTest::newRow("print screen") << "print:handout"
                                  << "Save as web page";
    QTest::newRow("my visit") << "print:visit"
                              << "Save as web page";
    QTest::newRow("fact box") << "door:trial-results#table"
                              << "Save this table as web page";
}

void TestWebPage::theReaderSavesAPage()
{
    QFETCH(const QString, screen);
    QFETCH(const QString, button);
    const QTemporaryDir folder;
    QVERIFY(m_guide->show());
    m_guide->open(screen);
    m_guide->files().answer = folder.filePath("mine.html");
    QVERIFY(support::press(m_guide->window(), button));
    const auto words = [&] { return support::paintedWords(m_guide->screen()->widget()); };
    QTRY_VERIFY(words().contains("Saved as "));
    const Read read = readPage(bytesIn(m_guide->files().answer));
    QVERIFY2(read.error.isEmpty() && read.all("main").size() == 1, qPrintable(read.error));
    const QString name = m_guide->files().suggested;
    QVERIFY2(name.endsWith(".html"), qPrintable(name));
    for (const char *word : {"serostim", "hiv", "aids", "wasting", "hormone", "axis"})
        QVERIFY2(!name.contains(word, Qt::CaseInsensitive), word);
    m_guide->files().answer = folder.filePath("nowhere/mine.html");
    QVERIFY(support::press(m_guide->window(), button));
    QTRY_VERIFY(words().contains("The file could not be saved: "));
    m_guide->files().answer.clear();
}

/// Its window has no one to ask where a file shall go.
void TestWebPage::aKioskOffersNone()
{
    const auto loaded = shell::loadContent(QStringLiteral(GUIDE_STORE_FILE),
                                           store::Trust::builtIn(), QStringLiteral("en"));
    QVERIFY(loaded.has_value());
    look::Theme theme;
    guide::Session session([] { return std::chrono::milliseconds(); });
    const auto window = shell::makeWindow(*loaded, theme, {session});
    window->resize(1280, 800);
    window->QWidget::show();
    for (const char *screen : {"page:print", "door:trial-results#table"}) {
        window->open(screen);
        support::settle();
        for (const char *button : {"Save as web page", "Save this table as web page"})
            QVERIFY2(support::control(window.get(), button) == nullptr, screen);
    }
}

/// For the test that looks at them in a browser: it says where to.
void TestWebPage::pagesForABrowser()
{
    const QString folder = qEnvironmentVariable("GUIDE_WEB_PAGES");
    if (folder.isEmpty())
        return;
    for (const char *language : {"en", "es"}) {
        load(language);
        for (const QString &kind : kPageKinds + QStringList{"whole", "questions"})
            QVERIFY(output::writeFile(QStringLiteral("%1/%2-%3.html").arg(folder, kind, language),
                                      page(kind)));
    }
}

GUIDE_TEST(TestWebPage)
#include "test_web_page.moc"

// SPDX-License-Identifier: Apache-2.0
#include "content_copy.h"

#include "support/test_program.h"

#include <QTest>

/// Markdown pages and links: one change, one refusal.
class TestRefusalsProse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_copy.isValid()); }
    void frontMatter_data();
    void frontMatter() { verifyRefused(m_copy); }
    void headings_data();
    void headings() { verifyRefused(m_copy); }
    void blocks_data();
    void blocks() { verifyRefused(m_copy); }
    void marks_data();
    void marks() { verifyRefused(m_copy); }
    void figures_data();
    void figures() { verifyRefused(m_copy); }
    void lists_data();
    void lists() { verifyRefused(m_copy); }
    void links_data();
    void links() { verifyRefused(m_copy); }
    void shortTexts_data();
    void shortTexts() { verifyRefused(m_copy); }
    void linesCountWithWindowsEndings();

private:
    ContentCopy m_copy;
};

namespace {

const QString kHowFile = QStringLiteral("en/how-it-works.md");
const QString kAbout = QStringLiteral("en/about.md");
const QString kDrawing = QStringLiteral(
    "![A small bottle of medicine and a syringe with a drop at the needle](medicine.svg "
    "\"Serostim is given as a shot.\") {W-WHAT}");
const QString kKnows = QStringLiteral("The program stores nothing about you. It uses no network.");

/// Puts Markdown in front of a paragraph of the About page.
Edit before(const QString &markdown)
{
    return {kAbout, kKnows, markdown + kKnows};
}

}  // namespace

void TestRefusalsProse::frontMatter_data()
{
    refusalColumns();
    row("none", {kAbout, "---\n#", "#"}, {"does not start with its front matter"});
    row("not closed",
        {kAbout, "facts: [P-INDEPENDENT, P-REVIEW]\n---", "facts: [P-INDEPENDENT, P-REVIEW]"},
        {"does not start with its front matter", -4});
    row("invalid YAML", {kAbout, "main: This", "main: [This"}, {"this is not valid YAML", 1});
    row("colon in a text", {kAbout, "main: This guide", "main: This guide: it"},
        {"this is not valid YAML"});
    row("no tab", {kAbout, "tab: About\n", ""}, {"“tab” is missing"});
    row("no main message", {kAbout, "main: This", "other: This"}, {"“main” is missing", -1});
    row("unknown key", {kAbout, "main: This", "author: x\nmain: This"}, {"unknown key “author”"});
    row("empty main message",
        {kAbout, "main: This guide is independent, and this page says who has reviewed it.",
         "main: \"\""},
        {"“main” is empty"});
    row("facts not a list", {kAbout, "facts: [P-INDEPENDENT, P-REVIEW]", "facts: P-REVIEW"},
        {"expected a list here"});
}

void TestRefusalsProse::headings_data()
{
    refusalColumns();
    row("no id and kind", {kHowFile, " {#wasting kind=step}", ""}, {"has no id and kind"});
    row("no id", {kHowFile, "{#wasting kind=step}", "{kind=step}"}, {"has no id and kind"});
    row("no kind", {kHowFile, "{#wasting kind=step}", "{#wasting}"}, {"has no id and kind"});
    row("unknown kind", {kHowFile, "{#wasting kind=step}", "{#wasting kind=poem}"},
        {"has no id and kind"});
    row("first level", {kHowFile, "## Wasting", "# Wasting"}, {"has no id and kind"});
    row("fourth level", {kHowFile, "### Good sides", "#### Good sides"}, {"has no id and kind"});
    row("sub-heading before the first section",
        {kHowFile, "## The main points", "### Hello\n\n## The main points"},
        {"has no id and kind"});
    row("id twice", {kHowFile, "{#medicine kind=step}", "{#wasting kind=step}"},
        {"the section id “wasting” is used twice"});
    row("empty section",
        {kAbout, "## Your privacy", "## Nothing {#nothing kind=card}\n\n## Your privacy"},
        {"the section “nothing” is empty"});
    row("no main points", {kHowFile, "{#points kind=points}", "{#points kind=card}"},
        {"the page has no main points", kWholeFile});
    const QString help = "en/help.md";
    row("no card for the talk", {help, "{#together kind=card}", "{#both kind=card}"},
        {"the help page has no card “together”", kWholeFile});
    row("another kind than a card", {help, "{#together kind=card}", "{#together kind=unknown}"},
        {"the help page has no card “together”", kWholeFile});
    row("TB-3 no second wording",
        {"en/support.md", "### Another way to say it\n\nAsk what", "Ask what"},
        {"what is asked back has no second wording", -4});
    row("TB-1 asks about nothing", {"en/support.md", "{#check-shots kind", "{#check-shoes kind"},
        {"“check-shoes” asks about a section that is not there"});
    row("text before the first section",
        {kAbout, "## How we chose", "Hello. {plain}\n\n## How we chose"},
        {"this text stands before the first section"});
}

void TestRefusalsProse::blocks_data()
{
    refusalColumns();
    const QString block = "this kind of block is not used here";
    row("table", before("| a | b |\n|---|---|\n| c | d |\n\n"), {block});
    row("code block", before("```\nlet it be\n```\n\n"), {block});
    row("code block at the end of a list",
        {kAbout, "no network. {P-PRIVACY}\n", "no network. {P-PRIVACY}\n\n~~~\nx\n~~~\n"},
        {block, 2});
    row("quote", before("> words {plain}\n\n"), {block});
    row("rule", before("***\n\n"), {block});
    row("HTML block", before("<div>\nwords\n</div>\n\n"), {"raw HTML is not used here"});
    row("HTML comment", before("<!-- to do -->\n\n"), {"raw HTML is not used here"});
    row("HTML in a line", {kAbout, kKnows, "The <b>program</b> stores nothing about you."},
        {"raw HTML is not used here"});
    row("HTML entity", {kAbout, kKnows, "The program &amp; you."}, {"HTML entity"});
    row("HTML entity in a later line", before("Words\nmore words &nbsp; here. {plain}\n\n"),
        {"HTML entity", 1});
}

void TestRefusalsProse::marks_data()
{
    refusalColumns();
    const Refused marks{"only bold, links and figures are used"};
    row("emphasis", {kAbout, kKnows, "The *program* stores nothing."}, marks);
    row("emphasis first", before("*Words* first. {plain}\n\n"), marks);
    row("code", {kAbout, kKnows, "The `program` stores nothing."}, marks);
    row("emphasis in a later line", before("Words\n*more* words. {plain}\n\n"), {marks.says, 1});
}

void TestRefusalsProse::figures_data()
{
    refusalColumns();
    const QString whole = "a figure needs a description, a caption and a block of its own";
    row("no description",
        {kHowFile, "![A small bottle of medicine and a syringe with a drop at the needle]", "![]"},
        {whole});
    row("no caption", {kHowFile, " \"Serostim is given as a shot.\"", ""}, {whole});
    row("empty caption", {kHowFile, "\"Serostim is given as a shot.\"", "\"\""}, {whole});
    row("step without a name", {kHowFile, "## Wasting: three", "## Three"},
        {"the step has no name"});
    row("text beside it", {kHowFile, kDrawing, "Words. " + kDrawing}, {whole});
    row("two in one block",
        {kHowFile, kDrawing, QString(kDrawing).remove(" {W-WHAT}") + " " + kDrawing},
        {"two figures in one block"});
    row("no citation", {kHowFile, kDrawing, QString(kDrawing).remove(" {W-WHAT}")},
        {"does not say which facts"});
    row("missing drawing", {kHowFile, "(medicine.svg", "(medicin.svg"},
        {"there is no drawing “medicin.svg”"});
    row("no drawing", {kHowFile, "(medicine.svg ", "(<> "}, {"there is no drawing “”"});
}

void TestRefusalsProse::lists_data()
{
    refusalColumns();
    QString items;
    for (int i = 0; i < 8; ++i)
        items += "- so {plain}\n";
    row("eight items", before(items + "\n"), {"a list has more than 7 items", 7});
    row("eight numbered items", before(QString(items).replace("- ", "1. ") + "\n"),
        {"more than 7 items", 7});
    row("six main points",
        {kHowFile, "- **What it is:**", "- So it is. {plain}\n- **What it is:**"},
        {"a list has more than 5 items", 5});
    row("list inside a list",
        {kHowFile, "- **What it is:**", "- So it is. {plain}\n  - so {plain}\n- **What it is:**"},
        {"a list inside a list", 1});
    row("numbers inside a list",
        {kHowFile, "- **What it is:**", "- So it is. {plain}\n  1. so {plain}\n- **What it is:**"},
        {"a list inside a list", 1});
}

void TestRefusalsProse::links_data()
{
    refusalColumns();
    const auto link = [](const char *target) {
        return Edit{kAbout, "[Prescribing Information](term:prescribing-information)",
                    QString("[it](%1)").arg(target)};
    };
    row("page", link("page:home"), {"the link “page:home” leads nowhere"});
    row("term", link("term:nothing"), {"the link “term:nothing” leads nowhere"});
    row("symptom", link("symptom:nothing"), {"the link “symptom:nothing” leads nowhere"});
    row("question", link("question:nothing"), {"the link “question:nothing” leads nowhere"});
    row("id of another kind", link("term:breathing"), {"the link “term:breathing” leads nowhere"});
    row("web link", link("https://example.org"), {"the link “https://example.org” leads outside"});
    row("file link", link("safety.md"), {"the link “safety.md” leads outside the guide"});
    row("kind without colon", link("page"), {"the link “page” leads outside the guide"});
    row("no target", link(""), {"the link “” leads outside the guide"});
    row("autolink", {kAbout, kKnows, "See <https://example.org>."}, {"leads outside the guide"});
    row("web link first in a block", before("[It](https://example.org) is. {plain}\n\n"),
        {"leads outside the guide"});
    row("in a short text",
        {"en/support.yaml", "Your clinic signs you up.", "Your [clinic](term:none) signs you up."},
        {"the link “term:none” leads nowhere"});
    row("in a main message", {kAbout, "main: This guide", "main: This [guide](page:none)"},
        {"the link “page:none” leads nowhere"});
}

void TestRefusalsProse::shortTexts_data()
{
    refusalColumns();
    const QString file = "en/support.yaml";
    const QString text = "Your clinic signs you up. If the line says that you must be signed up "
                         "first, ask your clinic.";
    row("web link", {file, text, "Your [clinic](https://example.org)."},
        {"leads outside the guide"});
    row("HTML", {file, text, "Your <b>clinic</b>."}, {"raw HTML is not used here"});
    row("emphasis", {file, text, "Your *clinic*."}, {"only bold, links and figures are used"});
    row("figure", {file, text, "![a](medicine.svg 'b')"}, {"a figure inside a short text"});
    row("heading", {file, text, "# Your clinic"}, {"expected one short paragraph"});
    row("list", {file, text, "- Your clinic"}, {"a list inside a short text"});
    row("empty", {file, text, ""}, {"this text is empty"});
    row("only spaces", {file, text, "   "}, {"this text is empty"});
}

void TestRefusalsProse::linesCountWithWindowsEndings()
{
    QVERIFY(m_copy.replace(kAbout, kKnows, "Wrong.") > 0);
    const QByteArray unixText = m_copy.read(kAbout);
    const int line = static_cast<int>(unixText.left(unixText.indexOf("Wrong.")).count('\n')) + 1;
    QVERIFY(m_copy.write(
        kAbout, QByteArray(unixText).replace("Wrong.", "It has 99.").replace("\n", "\r\n")));
    const content::Problems problems = m_copy.check();
    QVERIFY(m_copy.restore(kAbout));
    QCOMPARE(problems.errorCount(), 1);
    QCOMPARE(problems.all().first().place.line, line);
}

GUIDE_CORE_TEST(TestRefusalsProse)
#include "test_refusals_prose.moc"

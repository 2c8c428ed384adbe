// SPDX-License-Identifier: Apache-2.0
#include "content_copy.h"

#include "support/test_program.h"

#include <QTest>

/// Broken and missing files, keys and languages.
class TestRefusalsFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_copy.isValid()); }
    void yaml_data();
    void yaml() { verifyRefused(m_copy); }
    void words_data();
    void words() { verifyRefused(m_copy); }
    void rules_data();
    void rules() { verifyRefused(m_copy); }
    void everyFileIsNeeded_data();
    void everyFileIsNeeded();
    void spoiltFiles_data();
    void spoiltFiles();
    void severalErrorsAreAllReported();
    void otherLanguage_data();
    void otherLanguage();

private:
    void verifyError(const QString &file, int line, const QString &says) const;

    ContentCopy m_copy;
};

namespace {

/// All files of a folder that holds the content, relative to it.
QStringList contentFiles()
{
    const QDir shipped = ContentCopy::shipped();
    QStringList files = shipped.entryList({"*.yaml"}, QDir::Files, QDir::Name);
    for (const QString &file : QDir(shipped.filePath("en")).entryList(QDir::Files, QDir::Name))
        files.append("en/" + file);
    return files;
}

}  // namespace

void TestRefusalsFiles::verifyError(const QString &file, int line, const QString &says) const
{
    const content::Problems problems = m_copy.check();
    for (const content::Problem &problem : problems.all()) {
        if (problem.severity == content::Severity::Error && problem.place.file == file &&
            problem.place.line == line && problem.what.contains(says)) {
            QVERIFY(!problem.remedy.isEmpty());
            return;
        }
    }
    QFAIL(describe(problems));
}

void TestRefusalsFiles::yaml_data()
{
    refusalColumns();
    const QString invalid = "this is not valid YAML";
    row("bracket not closed",
        {"trial.yaml", "{from: -2, to: 10, step: 2}", "{from: -2, to: 10, step: 2"}, {invalid, 1});
    row("quote not closed", {"en/trial.yaml", "spread: \"How far", "spread: \"How\" far"},
        {invalid});
    row("indentation", {"trial.yaml", "    unit: percent", "   unit: percent"}, {invalid});
    row("tab character", {"trial.yaml", "    unit: percent", "\tunit: percent"}, {invalid});
    row("key twice", {"guide.yaml", "number: 1", "number: 1\nnumber: 2"},
        {"“number” stands here twice", 1});
    row("key that is a list", {"guide.yaml", "number: 1", "number: 1\n? [a]\n: b"},
        {"a key must be a plain word", 1});
    row("text for a whole map", {"trial.yaml", "study: {facts:", "study: all\nstudies: {facts:"},
        {"expected lines of the form"});
    row("map for a list",
        {"glossary.yaml", "- {id: wasting, facts: [W-WASTING, W-FOR]}", "wasting:"},
        {"expected a list here"});
    row("text for a map",
        {"facts.yaml", "derived: {minus: [E-END-DAILY, E-END-PLACEBO]}", "derived: all"},
        {"expected lines of the form “key: value”"});
    row("map for a text", {"en/support.yaml", "name: \"AXIS Center\"", "name: {a: b}"},
        {"expected a text here"});
    row("anchor", {"trial.yaml", "unit: lb", "unit: &pounds lb"},
        {"anchors (&) are not used here"});
    row("a map that holds itself",
        {"en/trial.yaml", "statistics:\n", "statistics: &s\n  again: *s\n"},
        {"anchors (&) are not used here"});
    row("second document", {"facts.yaml", "# Endurance:", "---\n- {id: E-LOST}\n# Endurance:"},
        {"a second document starts"});
    row("comma that makes documents for ever", {"en/sources.yaml", "S-PATIENT:", ",S-PATIENT:"},
        {"a second document starts"});
    row("unknown key of a list entry",
        {"symptoms.yaml", "{id: chest, signs", "{doctor: x, id: chest, signs"},
        {"unknown key “doctor”"});
    row("unknown key above a map", {"trial.yaml", "arms:", "extra:\n  a: b\narms:"},
        {"unknown key “extra”"});
}

void TestRefusalsFiles::words_data()
{
    refusalColumns();
    const QString symptoms = "en/symptoms.yaml";
    row("missing fact", {"en/facts.yaml", "E-ART: ", "E-ARTX: "},
        {"the text “facts.E-ART” is missing", kWholeFile});
    row("extra fact", {"en/facts.yaml", "E-ART: ", "E-NEW: \"x\"\nE-ART: "},
        {"nothing uses the text “facts.E-NEW”"});
    row("missing part of a symptom",
        {symptoms, "    tell: \"Say that you use Serostim and when you had your last shot.\"\n",
         ""},
        {"the text “symptoms.symptoms.breathing.tell” is missing", kWholeFile});
    row("extra part of a symptom",
        {symptoms, "    tell: \"Say that you use", "    hint: \"x\"\n    tell: \"Say that you use"},
        {"nothing uses the text “symptoms.symptoms.breathing.hint”"});
    row("symptom without words", {"symptoms.yaml", "{id: hives, ", "{id: wheals, "},
        {"the text “symptoms.symptoms.wheals.say” is missing", kWholeFile, symptoms});
    row("missing title of a source", {"en/sources.yaml", "S-MOYLE: {title", "S-MOYLE: {heading"},
        {"the text “sources.S-MOYLE.title” is missing", kWholeFile});
    row("missing arm", {"en/trial.yaml", "  placebo: {name", "  dummy: {name"},
        {"the text “trial.arms.placebo.name” is missing", kWholeFile});
    row("missing condition", {"en/support.yaml", "      law:", "      rule:"},
        {"the text “support.programmes.copay.conditions.law” is missing", kWholeFile});
    row("missing term", {"en/glossary.yaml", "copay: {term", "co-pay: {term"},
        {"the text “glossary.copay.term” is missing", kWholeFile});
    row("missing answer", {"en/questions.yaml", "    answer: \"Maybe.", "    reply: \"Maybe."},
        {"the text “questions.answers.diabetes.answer” is missing", kWholeFile});
    row("missing own text", {"en/guide.yaml", "funding: {", "money: {"},
        {"the text “guide.funding” is missing", kWholeFile});
    row("own text as a plain text",
        {"en/guide.yaml", R"({text: "Serostim Guide", facts: [W-WHAT]})", "Guide"},
        {"“text” is missing"});
    row("list for a text",
        {"en/facts.yaml", R"("Everyone in the studies also took HIV medicine.")", "[a, b]"},
        {"expected a text here"});
    row("text for a list",
        {symptoms, R"(["sore spot", "red spot from needle")", R"("sore spot" #)"},
        {"expected a list here"});
    row("nothing at all",
        {"en/facts.yaml", R"("Everyone in the studies also took HIV medicine.")", ""},
        {"expected a text here"});
}

void TestRefusalsFiles::rules_data()
{
    refusalColumns();
    const QString file = "en/rules.yaml";
    row("missing list", {file, "claim_words:", "claims:"}, {"“claim_words” is missing", -22});
    row("unknown key", {file, "claim_words:", "extra: []\nclaim_words:"}, {"unknown key “extra”"});
    row("word twice", {file, "[rare, rarely", "[rare, rare"},
        {"“frequency_words” holds “rare” twice"});
    row("empty word", {file, "[rare, rarely", "[\"\", rarely"},
        {"“frequency_words” has an empty item"});
    row("number word without a number", {file, "two: 2", "two: pair"},
        {"“two: pair” is not a number"});
    row("syllables with a fraction", {file, "area: 3", "area: 2.5"},
        {"“area” is not a whole number"});
}

void TestRefusalsFiles::everyFileIsNeeded_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : contentFiles())
        QTest::newRow(qPrintable(file)) << file;
}

void TestRefusalsFiles::everyFileIsNeeded()
{
    QFETCH(QString, file);
    QVERIFY(QFile::remove(m_copy.dir().filePath(file)));
    verifyError(file, 0, "cannot read the file");
    QVERIFY(m_copy.restore(file));
}

void TestRefusalsFiles::spoiltFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");
    const QByteArray page = "---\ntab: About\nmain: This guide.\nfacts: [P-REVIEW]\n---\n";
    for (const QString &file : {QString("facts.yaml"), QString("en/about.md")}) {
        const auto rowOf = [&](const char *name, const QByteArray &bytes, int line,
                               const char *says) {
            QTest::newRow(qPrintable(file + ": " + name)) << file << bytes << line << QString(says);
        };
        rowOf("bad UTF-8", page + "## It\xff {#a kind=card}\n", 0, "not valid UTF-8");
        rowOf("Latin-1", page + "caf\xe9", 0, "not valid UTF-8");
        rowOf("cut inside a character", page + "\xe2\x80", 0, "not valid UTF-8");
        rowOf("surrogate", page + "\xed\xa0\x80", 0, "not valid UTF-8");
        rowOf("NUL byte", page + QByteArray("a\0b", 3), 0, "not valid UTF-8");
        rowOf("5 MiB", page + QByteArray(5 * 1024 * 1024, 'a'), 0, "larger than 4 MiB");
    }
    const QString list = "expected a list here";
    QTest::newRow("empty facts") << "facts.yaml" << QByteArray() << 0 << list;
    QTest::newRow("empty page") << "en/about.md" << QByteArray() << 1 << "front matter";
    QTest::newRow("empty guide") << "guide.yaml" << QByteArray() << 0 << "“id” is missing";
    QTest::newRow("empty exceptions") << "en/allow.yaml" << QByteArray("\n") << 0 << list;
    QTest::newRow("deep brackets")
        << "facts.yaml" << QByteArray(100'000, '[') << 1 << "not valid YAML";
}

void TestRefusalsFiles::spoiltFiles()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    QFETCH(QString, says);
    QVERIFY(m_copy.write(file, bytes));
    verifyError(file, line, says);
    QVERIFY(m_copy.restore(file));
}

void TestRefusalsFiles::severalErrorsAreAllReported()
{
    const int fact = m_copy.replace("facts.yaml", "value: 757", "value: nan");
    const int block = m_copy.replace("en/about.md", "{P-PRIVACY}", "{P-NONE}");
    const int link = m_copy.replace("en/safety.md", "(term:somatropin)", "(term:none)");
    const int text = m_copy.replace("en/support.yaml", "holidays:", "holiday:");
    QVERIFY(fact > 0 && block > 0 && link > 0 && text > 0);
    QVERIFY(QFile::remove(m_copy.dir().filePath("en/questions.md")));
    verifyError("facts.yaml", fact, "is not a number");
    verifyError("en/about.md", block, "there is no fact “P-NONE”");
    verifyError("en/safety.md", link, "the link “term:none” leads nowhere");
    verifyError("en/support.yaml", 0, "the text “support.line.holidays” is missing");
    verifyError("en/support.yaml", text, "nothing uses the text “support.line.holiday”");
    verifyError("en/questions.md", 0, "cannot read the file");
    for (const char *file :
         {"facts.yaml", "en/about.md", "en/safety.md", "en/support.yaml", "en/questions.md"})
        QVERIFY(m_copy.restore(file));
}

void TestRefusalsFiles::otherLanguage_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("says");
    QTest::newRow("as it should be") << Edit{"es/about.md", "independent", "apart"} << QString();
    QTest::newRow("missing text") << Edit{"es/facts.yaml", "E-ART: ", "# "}
                                  << "the text “facts.E-ART” is missing";
    QTest::newRow("extra text") << Edit{"es/facts.yaml", "E-ART: ", "E-NEW: x\nE-ART: "}
                                << "nothing uses the text “facts.E-NEW”";
    QTest::newRow("missing section") << Edit{"es/about.md", "{#privacy ", "{#private "}
                                     << "the section “about#privacy” is missing";
    QTest::newRow("extra section") << Edit{"es/about.md", "{#privacy ", "{#private "}
                                   << "the first language has no section “about#private”";
    QTest::newRow("other facts") << Edit{"es/about.md", "{P-PRIVACY}", "{P-REVIEW}"}
                                 << "does not cite what the first language cites";
    QTest::newRow("number of another language")
        << Edit{"es/facts.yaml", "E-N: \"The study had 757", "E-N: \"The study had 755"}
        << "the number “755”";
}

void TestRefusalsFiles::otherLanguage()
{
    QFETCH(Edit, edit);
    QFETCH(QString, says);
    const ContentCopy copy;
    QVERIFY(copy.isValid() && copy.sayEnglishInSpanish());
    QVERIFY(copy.replace(edit.file, edit.find, edit.put) > 0);
    const content::Problems problems = copy.check();
    if (says.isEmpty()) {
        QVERIFY2(problems.all().isEmpty(), describe(problems));
        return;
    }
    bool found = false;
    for (const content::Problem &problem : problems.all())
        found = found || (problem.place.file == edit.file && problem.what.contains(says));
    QVERIFY2(found, describe(problems));
}

GUIDE_CORE_TEST(TestRefusalsFiles)
#include "test_refusals_files.moc"

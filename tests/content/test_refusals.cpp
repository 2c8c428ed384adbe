// SPDX-License-Identifier: Apache-2.0
#include "content_copy.h"

#include "support/test_program.h"

#include <QTest>

/// The claims ledger and the wording rules: one change, one refusal.
class TestRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shippedContentIsFine();
    void citations_data();
    void citations() { verifyRefused(m_copy); }
    void citationsInStructure_data();
    void citationsInStructure() { verifyRefused(m_copy); }
    void claimsMarkedPlain_data();
    void claimsMarkedPlain() { verifyRefused(m_copy); }
    void numbers_data();
    void numbers() { verifyRefused(m_copy); }
    void wording_data();
    void wording() { verifyRefused(m_copy); }
    void exceptions_data();
    void exceptions() { verifyRefused(m_copy); }
    void exceptionExcuses_data();
    void exceptionExcuses();
    void acceptedWording_data();
    void acceptedWording();
    void gradeAboveSixOnlyWarns();

private:
    ContentCopy m_copy;
};

namespace {

const QString kHow = QStringLiteral("en/how-it-works.md");
const QString kTrial = QStringLiteral("en/trial-results.md");
const QString kNoShots =
    QStringLiteral("No shots, and no side effects from Serostim. {W-WHAT, C-NOTALL}");
const QString kPick =
    QStringLiteral("Choose what matters to you, and take your list along. {plain}");

/// A sentence of `count` words of one syllable.
QString sentence(int count)
{
    return QStringList(count, QStringLiteral("so")).join(QLatin1Char(' ')) + QLatin1Char('.');
}

/// Sentences that claim nothing and are hard to read.
QString hard(int count)
{
    return QStringList(count, QStringLiteral("Unavoidably, international organizations "
                                             "characteristically reconsider alternatives."))
        .join(QLatin1Char(' '));
}

}  // namespace

void TestRefusals::initTestCase()
{
    QVERIFY(m_copy.isValid());
}

void TestRefusals::shippedContentIsFine()
{
    const content::Problems problems = m_copy.check();
    QVERIFY2(problems.all().isEmpty(), describe(problems));
}

void TestRefusals::citations_data()
{
    refusalColumns();
    row("unknown fact of a block",
        {kHow, kNoShots, "No shots, and no side effects from Serostim. {W-NOWHERE, C-NOTALL}"},
        {"there is no fact “W-NOWHERE”"});
    row("plain beside a fact", {kHow, kNoShots, "No shots. {W-WHAT, plain}"},
        {"there is no fact “plain”"});
    row("unknown fact of a main message", {kHow, "facts: [W-TWO, W-ART]", "facts: [W-TWO, W-OLD]"},
        {"there is no fact “W-OLD”", -1});
    row("main message without facts", {kHow, "facts: [W-TWO, W-ART]", "facts: []"},
        {"names no fact", -1});
    row("paragraph without citation", {"en/safety.md", " {E-LIMITS}", ""},
        {"does not say which facts"});
    row("list item without citation", {kHow, kNoShots, "No shots, and no side effects."},
        {"does not say which facts"});
    row("empty citation", {kHow, kNoShots, "No shots. {}"}, {"does not say which facts"});
    row("citation inside bold", {kHow, kNoShots, "**No shots. {W-WHAT}**"},
        {"does not say which facts"});
    row("citation in the middle", {kHow, kNoShots, "No {W-WHAT} shots. {C-NOTALL}"},
        {"curly brackets inside a text"});
    row("citation without text", {kHow, kNoShots, "{W-WHAT, C-NOTALL}"},
        {"this block has facts but no text"});
    row("citation in a short text",
        {"en/support.yaml", "Your clinic signs", "{X-ENROLL} Your clinic signs"},
        {"curly brackets inside a text"});
    row("own text without facts",
        {"en/guide.yaml", R"({text: "Serostim Guide", facts: [W-WHAT]})",
         R"({text: "Serostim Guide"})"},
        {"names no fact"});
    row("own text with an unknown fact",
        {"en/guide.yaml", R"("Serostim Guide", facts: [W-WHAT])",
         R"("Serostim Guide", facts: [W-WHY])"},
        {"there is no fact “W-WHY”"});
}

void TestRefusals::citationsInStructure_data()
{
    refusalColumns();
    const Refused unknown{"there is no fact “C-GONE”"};
    row("term", {"glossary.yaml", "injection, facts: [W-WHAT]", "injection, facts: [C-GONE]"},
        unknown);
    row("answer",
        {"questions.yaml",
         "sharing, topic: shot, kind: label, page: support, facts: [H-SHARE, H-SHARPS]",
         "sharing, topic: shot, kind: label, page: support, facts: [C-GONE]"},
        unknown);
    row("question to ask", {"questions.yaml", "eyes, facts: [C-IH]", "eyes, facts: [C-GONE]"},
        unknown);
    row("level",
        {"symptoms.yaml", "facts: [U-LEVELS, U-STEPS, W-WHAT, C-NOTALL]", "facts: [C-GONE]"},
        unknown);
    row("sign", {"symptoms.yaml", "facts: [C-TUMOR]", "facts: [C-GONE]"}, unknown);
    row("programme", {"support.yaml", "facts: [X-PAP, X-LIMITS]", "facts: [C-GONE]"},
        {unknown.says, -1});
    row("phone line", {"support.yaml", "X-ENROLL, X-WHO, N-HOLIDAYS", "C-GONE"},
        {unknown.says, kWholeFile});
    row("study", {"trial.yaml", "{facts: [E-N,", "{facts: [C-GONE,"}, unknown);
    row("figure", {"trial.yaml", "    facts: [E-ARMS", "    facts: [C-GONE"}, {unknown.says, -6});
    const Refused none{"“facts” names no fact"};
    row("sign without facts", {"symptoms.yaml", "facts: [C-TUMOR]", "facts: []"}, none);
    row("question without facts", {"questions.yaml", "eyes, facts: [C-IH]", "eyes, facts: []"},
        none);
    row("term without the key", {"glossary.yaml", "injection, facts: [W-WHAT]", "injection"},
        {"“facts” is missing"});
}

void TestRefusals::claimsMarkedPlain_data()
{
    refusalColumns();
    const QString file = "en/questions.md";
    row("claim word", {file, kPick, "**Pick** your medicine. {plain}"},
        {"“medicine” makes a claim"});
    row("start of a word", {file, kPick, "It is safest. {plain}"}, {"“safest” makes a claim"});
    row("two words", {file, kPick, "Note each side effect. {plain}"},
        {"“side effect” makes a claim"});
    row("capitals", {file, kPick, "HIV. {plain}"}, {"“HIV” makes a claim"});
    row("number", {file, kPick, "**Pick** up to 4. {plain}"},
        {"the number “4” is not in the facts cited (none)"});
    row("number in words", {file, kPick, "**Pick** three. {plain}"}, {"the number “three”"});
    row("short text", {"glossary.yaml", "injection, facts: [W-WHAT]", "injection, plain: true"},
        {"makes a claim", 0, "en/glossary.yaml"});
}

void TestRefusals::numbers_data()
{
    refusalColumns();
    row("digits", {kTrial, "In all, 510 people", "In all, 511 people"}, {"the number “511”"});
    row("one digit off", {kTrial, "Of the 757, 646 finished", "Of the 757, 645 finished"},
        {"the number “645”"});
    row("words", {kTrial, "all three measures", "all four measures"}, {"the number “four”"});
    row("tens in words", {kTrial, "all three measures", "all thirty measures"},
        {"the number “thirty”"});
    row("thousands", {kTrial, "All 757 people", "All 7,570 people"}, {"the number “7,570”"});
    row("wrong sign",
        {"en/facts.yaml", "was 1.4 pounds with placebo", "was −1.4 pounds with placebo"},
        {"the number “−1.4”"});
    row("fraction", {kTrial, "All 757 people", "All ½ people"}, {"the number “½”"});
    row("section heading", {kTrial, "The study had 757 people", "The study had 758 people"},
        {"the number “758”"});
    row("sub-heading", {kHow, "### Good sides", "### Good sides: 99"}, {"the number “99”"});
    row("main message", {kTrial, "main: People gained more", "main: The 99 people gained more"},
        {"the number “99”"});
    row("tab", {kTrial, "tab: Trial results", "tab: 99 results"}, {"the number “99”"});
    row("caption", {kHow, "Serostim is given as a shot.", "Serostim is given as 3 shots."},
        {"the number “3”"});
    row("description of a drawing", {kHow, "A small bottle", "9 small bottles"},
        {"the number “9”"});
    row("phone number",
        {"en/support.md", "call the AXIS Center: 1-877-714-2947", "call: 1-877-714-2948"},
        {"the number “2948”"});
    row("web address",
        {"en/safety.md", "www.fda.gov/medwatch. {C-REP", "www.fda.example/med. {C-REP"},
        {"the web address “www.fda.example/med.”"});
    row("phone number of an uncited fact",
        {"en/help.md", "1-877-714-2947. {X-PHONE", "1-800-332-1088. {X-PHONE"},
        {"the number “1088”"});
    row("short text", {"en/symptoms.yaml", "42 out of 100 died", "43 out of 100 died"},
        {"the number “43”"});
    row("label", {"en/trial.yaml", R"(name: "Every day")", R"(name: "Every 4 days")"},
        {"the number “4”"});
    row("fall told as a rise",
        {"en/facts.yaml", "endurance fell by 0.2% on", "endurance rose by 0.2% on"},
        {"the number “0.2”"});
    row("rounded without “about”",
        {"en/facts.yaml", "10.3 out of 100 people", "10 out of 100 people"}, {"the number “10”"});
}

void TestRefusals::wording_data()
{
    refusalColumns();
    const QString group = "Look at both halves before you decide with your care team.";
    row("bare “rare”", {kTrial, group, "That is rare."}, {"“rare” stands without a number"});
    row("bare “most”", {kTrial, group, "Most people do better."},
        {"“Most” stands without a number"});
    row("bare “often” in a label", {"en/trial.yaml", R"(note: "Serostim")", R"(note: "Often")"},
        {"“Often” stands without a number"});
    row("number in another sentence", {kTrial, "age was 41.", "age was 41. Common."},
        {"“Common” stands without a number"});
    row("1 in 5", {kTrial, group, "It helps 1 in 5."}, {"“1 in 5” is hard to compare"});
    row("one in ten", {kTrial, group, "It helps one in ten."}, {"“one in ten” is hard to compare"});
    row("1 in every 5", {kTrial, group, "It helps 1 in every 5."}, {"“1 in every 5” is hard"});
    row("one in a hundred", {kTrial, group, "It helps one in a hundred."},
        {"“one in a hundred” is"});
    row("1-in-5", {kTrial, group, "A 1-in-5 chance."}, {"“1-in-5” is hard to compare"});
    row("26 words", {kTrial, group, sentence(26)}, {"a sentence has 26 words"});
    row("26 words in a short text", {"en/facts.yaml", "This guide gives no dose.", sentence(26)},
        {"a sentence has 26 words"});
    row("grade above 8",
        {"en/questions.md", "Choose what matters to you, and take your list along.", hard(60)},
        {"the screen reads at grade", kWholeFile});
}

void TestRefusals::exceptions_data()
{
    refusalColumns();
    const QString file = "en/allow.yaml";
    const QString first = QStringLiteral("- {rule: frequency, file: facts.yaml, text: \"The");
    const auto allow = [&](const QString &fields) {
        return Edit{file, first, QString("- {" + fields + "}\n" + first)};
    };
    row("nothing needs it", allow(R"(rule: number, file: safety.md, text: "99", reason: x)"),
        {"nothing needs this exception"});
    row("other file", allow(R"(rule: number, file: none.md, text: "757", reason: x)"),
        {"nothing needs this exception"});
    row("unknown rule", allow("rule: grade, file: safety.md, text: a, reason: x"),
        {"the rule “grade” is not known"});
    row("without reason", allow("rule: number, file: safety.md, text: a"), {"“reason” is missing"});
    row("empty text", allow(R"(rule: number, file: safety.md, text: "", reason: x)"),
        {"“text” is empty"});
    row("unknown key", allow("rule: number, file: a, text: a, reason: x, until: y"),
        {"unknown key “until”"});
    row("no entry", {file, first, "- rule\n" + first}, {"expected lines of the form"});
}

void TestRefusals::exceptionExcuses_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("put");
    QTest::newRow("number") << "number"
                            << "The group had 99.";
    QTest::newRow("number in words") << "number"
                                     << "The group had eight.";
    QTest::newRow("frequency") << "frequency"
                               << "That is rare.";
    QTest::newRow("one-in, with its number") << "one-in"
                                             << "It is one in ten.";
    QTest::newRow("long-sentence") << "long-sentence" << sentence(26);
}

void TestRefusals::exceptionExcuses()
{
    QFETCH(QString, rule);
    QFETCH(QString, put);
    QVERIFY(
        m_copy.replace(kTrial, "Look at both halves before you decide with your care team.", put));
    QVERIFY2(m_copy.check().hasErrors(), "without the exception it must be refused");
    QByteArray entries = "- {rule: " + rule.toUtf8() + ", file: trial-results.md, text: \"" +
                         put.toUtf8() + "\", reason: a test}\n";
    if (rule == "one-in")
        entries += QByteArray(entries).replace("one-in", "number");
    QVERIFY(m_copy.write("en/allow.yaml", m_copy.read("en/allow.yaml") + entries));
    const content::Problems problems = m_copy.check();
    QVERIFY(m_copy.restore(kTrial));
    QVERIFY(m_copy.restore("en/allow.yaml"));
    QVERIFY2(problems.all().isEmpty(), describe(problems));
}

void TestRefusals::acceptedWording_data()
{
    QTest::addColumn<Edit>("edit");
    const QString group = "Look at both halves before you decide with your care team.";
    QTest::newRow("25 words") << Edit{kTrial, group, sentence(25)};
    QTest::newRow("one in the other") << Edit{kTrial, group, "One in the group may do better."};
    QTest::newRow("frequency with its number")
        << Edit{kTrial, "All 757 people had", "Most of the 757 people had"};
    QTest::newRow("about, rounded")
        << Edit{"en/facts.yaml", "10.3 out of 100 people", "About 10 out of 100 people"};
    QTest::newRow("fall with a minus sign")
        << Edit{"en/facts.yaml", "endurance fell by 0.2% on", "endurance changed by −0.2% on"};
    QTest::newRow("the rest of 100")
        << Edit{"en/facts.yaml", "11 out of 100 people on Serostim every other day had their dose",
                "89 out of 100 people on Serostim every other day did not have their dose"};
    QTest::newRow("words for digits") << Edit{kTrial, "in 8 countries", "in eight countries"};
}

void TestRefusals::acceptedWording()
{
    QFETCH(Edit, edit);
    const int line = m_copy.replace(edit.file, edit.find, edit.put);
    const content::Problems problems = m_copy.check();
    QVERIFY(m_copy.restore(edit.file));
    QVERIFY2(line > 0, "the text to change is not in the file");
    QVERIFY2(problems.all().isEmpty(), describe(problems));
}

void TestRefusals::gradeAboveSixOnlyWarns()
{
    QVERIFY(m_copy.replace("en/questions.md",
                           "Choose what matters to you, and take your list along.", hard(20)));
    const content::Problems problems = m_copy.check();
    QVERIFY(m_copy.restore("en/questions.md"));
    QVERIFY2(!problems.hasErrors(), describe(problems));
    QCOMPARE(problems.all().size(), 1);
    QCOMPARE(problems.all().first().place.file, QString("en/questions.md"));
    QVERIFY(problems.all().first().what.contains("the screen reads at grade"));
}

GUIDE_CORE_TEST(TestRefusals)
#include "test_refusals.moc"

// SPDX-License-Identifier: Apache-2.0
#include "readability.h"
#include "wording.h"

#include <QTest>

#include <cmath>

using content::WrittenNumber;

/// The pure functions over plain text.
class TestWording : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sentences_data();
    void sentences();
    void words_data();
    void words();
    void numbers_data();
    void numbers();
    void numbersInContext_data();
    void numbersInContext();
    void otherDigitsHaveNoValue();
    void manyNumbersStayLinear();
    void syllables_data();
    void syllables();
    void syllablesFollowTheRulesFirst();
    void grade_data();
    void grade();
    void gradeOfNothingIsZero();
    void namesDoNotCount();

private:
    content::Rules m_rules;
};

void TestWording::initTestCase()
{
    m_rules.abbreviations = {"Dr.", "Jr.", "U.S."};
    m_rules.numberWords = {{"two", 2}, {"half", 0.5}, {"twelve", 12}, {"hundred", 100}};
    m_rules.names = {"Serostim", "AXIS Center"};
    m_rules.aboutWords = {"about", "around", "nearly"};
    m_rules.outOf = {"out of"};
}

void TestWording::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto add = [](const char *name, const char *text, const QStringList &expected) {
        QTest::newRow(name) << QString(text) << expected;
    };
    add("nothing", "", {});
    add("only spaces", "  \n ", {});
    add("no end", "No end here", {"No end here"});
    add("two", "One. Two.", {"One.", "Two."});
    add("all ends", "One! Two? Three.", {"One!", "Two?", "Three."});
    add("many ends", "What?! Yes... Good.", {"What?!", "Yes...", "Good."});
    add("rest without an end", "One. Then a rest", {"One.", "Then a rest"});
    add("title", "Ask Dr. Pierone. He knows.", {"Ask Dr. Pierone.", "He knows."});
    add("country", "The U.S. label says so. Read it.", {"The U.S. label says so.", "Read it."});
    add("abbreviation at the end", "It is approved in the U.S.", {"It is approved in the U.S."});
    add("percent", "It rose 9.1%. It fell 0.2%.", {"It rose 9.1%.", "It fell 0.2%."});
    add("decimal", "It was 11.5 pounds.", {"It was 11.5 pounds."});
    add("phone number", "Call 1-877-714-2947. Then wait.", {"Call 1-877-714-2947.", "Then wait."});
    add("web address", "Go to www.fda.gov/medwatch. Report it.",
        {"Go to www.fda.gov/medwatch.", "Report it."});
    add("quotes", "He said “stop.” She left.", {"He said “stop.”", "She left."});
    add("straight quotes", "He said \"stop.\" She left.", {"He said \"stop.\"", "She left."});
    add("brackets", "(It ended.) It began.", {"(It ended.)", "It began."});
    add("line break", "One.\nTwo.", {"One.", "Two."});
    add("colon", "The main reasons were: pain", {"The main reasons were: pain"});
    add("accents", "¿Duele? Sí. Mañana.", {"¿Duele?", "Sí.", "Mañana."});
}

void TestWording::sentences()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(content::sentences(text, m_rules.abbreviations), expected);
}

void TestWording::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("plain") << "Call your team." << QStringList{"Call", "your", "team"};
    QTest::newRow("apostrophes") << "don’t won't" << QStringList{"don’t", "won't"};
    QTest::newRow("hyphen parts") << "open-heart" << QStringList{"open", "heart"};
    QTest::newRow("numbers are none") << "9.1% of 757" << QStringList{"of"};
    QTest::newRow("accents") << "atención médica" << QStringList{"atención", "médica"};
    QTest::newRow("nothing") << "… 1 – 2" << QStringList{};
}

void TestWording::words()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(content::wordsOf(text), expected);
}

void TestWording::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<double>>("expected");  // with their sign
    const auto add = [](const char *name, const char *text, const QList<double> &expected) {
        QTest::newRow(name) << QString(text) << expected;
    };
    add("none", "No number here", {});
    add("whole", "757 people", {757});
    add("decimal", "up 9.1%.", {9.1});
    add("leading point", "below .01", {0.01});
    add("thousands", "1,234 people", {1234});
    add("millions with decimals", "1,234,567.5", {1234567.5});
    add("list of numbers", "12, 24, 48", {12, 24, 48});
    add("minus sign", "It was −0.2%", {-0.2});
    add("hyphen as minus", "It was -0.2%", {-0.2});
    add("minus in brackets", "(−0.2%)", {-0.2});
    add("minus first", "-3", {-3});
    add("range", "59-86 °F", {59, 86});
    add("range with a minus sign", "59−86 °F", {59, 86});
    add("range with a dash", "59–86 °F", {59, 86});
    add("word before a hyphen", "HIV-1", {1});
    add("phone number", "1-877-714-2947", {1, 877, 714, 2947});
    add("dollars", "pay $0", {0});
    add("plus", "+11.5 lb", {11.5});
    add("slash", "24/48", {24, 48});
    add("glued to a unit", "5kg", {5});
    add("end of a sentence", "It has 12. Then 3.", {12, 3});
    add("words", "Two of twelve", {2, 12});
    add("half", "Half gained more", {0.5});
    add("words only whole", "twofold network", {});
    add("digits come before words", "two of 757", {757, 2});
    add("word not listed", "forty people", {});
}

void TestWording::numbers()
{
    QFETCH(QString, text);
    QFETCH(QList<double>, expected);
    QList<double> values;
    for (const WrittenNumber &number : content::numbersIn(text, m_rules))
        values.append(number.negative ? -number.value : number.value);
    QCOMPARE(values, expected);
}

void TestWording::numbersInContext_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("about");
    QTest::addColumn<bool>("outOf");
    QTest::addColumn<bool>("inWords");
    QTest::newRow("plain") << "23 people" << false << false << false;
    QTest::newRow("about") << "about 23 people" << true << false << false;
    QTest::newRow("capital") << "About 23 people" << true << false << false;
    QTest::newRow("around") << "around 23" << true << false << false;
    QTest::newRow("nearly") << "nearly $23" << true << false << false;
    QTest::newRow("about, minus") << "about −0.2" << true << false << false;
    QTest::newRow("about something else") << "about people: 23" << false << false << false;
    QTest::newRow("part of a word") << "roundabout 23" << false << false << false;
    QTest::newRow("far before") << "about all of the people, 23" << false << false << false;
    QTest::newRow("out of") << "out of 100" << false << true << false;
    QTest::newRow("only of") << "of 100" << false << false << false;
    QTest::newRow("in words") << "two people" << false << false << true;
}

void TestWording::numbersInContext()
{
    QFETCH(QString, text);
    QFETCH(bool, about);
    QFETCH(bool, outOf);
    QFETCH(bool, inWords);
    const QList<WrittenNumber> numbers = content::numbersIn(text, m_rules);
    QCOMPARE(numbers.size(), 1);
    QCOMPARE(numbers.first().afterAbout, about);
    QCOMPARE(numbers.first().outOf, outOf);
    QCOMPARE(numbers.first().inWords, inWords);
}

void TestWording::otherDigitsHaveNoValue()
{
    for (const char *text : {"½ of them", "٣ people", "m²"}) {
        const QList<WrittenNumber> numbers = content::numbersIn(QString::fromUtf8(text), m_rules);
        QCOMPARE(numbers.size(), 1);
        QVERIFY2(std::isnan(numbers.first().value), text);
    }
}

/// A stray file of numbers must not stop the compiler; quadratic work would take minutes here.
void TestWording::manyNumbersStayLinear()
{
    QCOMPARE(content::numbersIn(QString("1 ").repeated(200'000), m_rules).size(), 200'000);
}

void TestWording::syllables_data()
{
    QTest::addColumn<int>("expected");
    const QList<QStringList> words{
        {"the",    "you",    "use",     "one",    "eye",    "rule",   "mole",    "while",
         "scale",  "take",   "takes",   "sides",  "hives",  "called", "stopped", "raised",
         "helped", "tongue", "tongues", "aches",  "throat", "wrist",  "breathe", "clothes",
         "hour",   "she",    "sea",     "friend", "can't",  "don’t"},
        {"table",   "needles",  "muscle",   "people",   "little",    "hundred",   "handled",
         "wanted",  "started",  "trial",    "trials",   "fluid",     "diet",      "quiet",
         "react",   "create",   "going",    "seeing",   "trying",    "playing",   "player",
         "vial",    "poem",     "sterile",  "safely",   "careful",   "statement", "useful",
         "measure", "measures", "pressure", "doses",    "changes",   "places",    "patient",
         "special", "ancient",  "unique",   "fatigue",  "headache",  "headaches", "rhythm",
         "value",   "tissue",   "quickly",  "increase", "decreased", "equal",     "didn't",
         "hormone", "swollen"},
        {"area",      "idea",       "median",     "medians",     "serious",     "various",
         "period",    "reaction",   "reactions",  "usual",       "manual",      "earlier",
         "easier",    "placebo",    "average",    "endurance",   "medicine",    "nutrient",
         "audience",  "radio",      "calcium",    "sodium",      "opinion",     "theory",
         "influence", "injection",  "completely", "measurement", "requirement", "autism",
         "vomiting",  "supplement", "element",    "employer",    "copying",     "clinician",
         "physician", "allergies",  "pharmacist", "agreement"},
        {"diabetic", "cachexia", "criteria", "insomnia", "somatropin", "diarrhea", "experience",
         "ingredient", "situation", "evaluate", "significant", "information", "temperature",
         "organism", "influenza", "radiation", "usually", "material", "intervention"},
        {"anorexia", "anaphylaxis", "retinopathy", "pancreatitis", "association", "individual",
         "metabolism", "antibiotic", "refrigerator"},
        {"bacteriostatic", "eligibility", "antiretroviral", "osteoporosis"},
    };
    for (int i = 0; i < words.size(); ++i) {
        for (const QString &word : words.at(i))
            QTest::newRow(qPrintable(word)) << i + 1;
    }
}

void TestWording::syllables()
{
    QFETCH(int, expected);
    QCOMPARE(content::syllables(QString::fromUtf8(QTest::currentDataTag()), {}), expected);
}

void TestWording::syllablesFollowTheRulesFirst()
{
    QCOMPARE(content::syllables("HIV", {}), 1);
    content::Rules rules;
    rules.syllables = {{"hiv", 3}, {"diabetes", 4}};
    QCOMPARE(content::syllables("HIV", rules), 3);
    QCOMPARE(content::syllables("Diabetes", rules), 4);
}

void TestWording::grade_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("sentences");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("syllables");
    QTest::addColumn<double>("grade");

    // 0.39 × 6/1 + 11.8 × 6/6 − 15.59
    QTest::newRow("six short words") << "The cat sat on the mat." << 1 << 6 << 6 << -1.45;
    // 0.39 × 6/2 + 11.8 × 7/6 − 15.59
    QTest::newRow("two sentences") << "Call your team. Then wait today." << 2 << 6 << 7 << -0.65333;
    // 0.39 × 5/1 + 11.8 × 14/5 − 15.59
    QTest::newRow("long words") << "Retinopathy requires a careful explanation." << 1 << 5 << 14
                                << 19.4;
    // 0.39 × 4/1 + 11.8 × 5/4 − 15.59: the number is no word
    QTest::newRow("number") << "Gains were 9.1 pounds lately." << 1 << 4 << 5 << 0.72;
}

void TestWording::grade()
{
    QFETCH(QString, text);
    QFETCH(int, sentences);
    QFETCH(int, words);
    QFETCH(int, syllables);
    QFETCH(double, grade);
    content::Readability readability;
    readability.add(text, m_rules);
    QCOMPARE(readability.sentences, sentences);
    QCOMPARE(readability.words, words);
    QCOMPARE(readability.syllables, syllables);
    QVERIFY2(std::fabs(readability.grade() - grade) < 0.001,
             qPrintable(QString::number(readability.grade())));
}

void TestWording::gradeOfNothingIsZero()
{
    content::Readability readability;
    QCOMPARE(readability.grade(), 0.0);
    readability.add(QString(), m_rules);
    readability.add("9.1 – 12.", m_rules);
    readability.add("Serostim", m_rules);
    QCOMPARE(readability.sentences, 0);
    QCOMPARE(readability.grade(), 0.0);
}

void TestWording::namesDoNotCount()
{
    content::Readability with;
    with.add("Ask the AXIS Center and serostim now.", m_rules);
    content::Readability without;
    without.add("Ask the and now.", m_rules);
    QCOMPARE(with.words, without.words);
    QCOMPARE(with.syllables, without.syllables);
    with.add("One two three four five.", m_rules);
    QCOMPARE(with.sentences, 2);
    QCOMPARE(with.longest, 5);
}

QTEST_GUILESS_MAIN(TestWording)
#include "test_wording.moc"

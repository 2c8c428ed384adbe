// SPDX-License-Identifier: Apache-2.0
#include "wording.h"

#include "support/test_program.h"

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

GUIDE_CORE_TEST(TestWording)
#include "test_wording.moc"

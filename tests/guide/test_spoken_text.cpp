// SPDX-License-Identifier: Apache-2.0
// What a voice is given for what stands on the screen (CHART-32), and where sentences end.
#include "support/test_program.h"

#include "guide/spoken_text.h"
#include "guide/text.h"

#include <QTest>

class TestSpokenText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysNumbersAsPeopleDo_data();
    void saysNumbersAsPeopleDo();
    void partsSentences_data();
    void partsSentences();
};

void TestSpokenText::saysNumbersAsPeopleDo_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spanish");

    const auto row = [](const char *written, const char *english, const char *spanish) {
        QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(english)
                               << QString::fromUtf8(spanish);
    };
    row("−0.2%", "minus 0.2 percent", "menos 0.2 por ciento");
    row("-0.2%", "minus 0.2 percent", "menos 0.2 por ciento");
    row("(−0.2 %).", "(minus 0.2 percent).", "(menos 0.2 por ciento).");
    row("+11.5 lb", "plus 11.5 pounds", "más 11.5 libras");
    row("1 lb", "1 pound", "1 libra");
    row("1.0 lb", "1.0 pounds", "1.0 libras");
    row("2.9\u00a0kg", "2.9 kilograms", "2.9 kilogramos");
    row("2,000 kJ.", "2,000 kilojoules.", "2,000 kilojulios.");
    row("0.1 mg/kg", "0.1 milligrams per kilogram", "0.1 miligramos por kilogramo");
    row("4 mg, 5 mg", "4 milligrams, 5 milligrams", "4 miligramos, 5 miligramos");
    row("59 °F to 86 °F", "59 degrees Fahrenheit to 86 degrees Fahrenheit",
        "59 grados Fahrenheit to 86 grados Fahrenheit");
    row("30 °C", "30 degrees Celsius", "30 grados Celsius");
    row("18–65", "18 to 65", "18 a 65");
    row("12-week", "12-week", "12-week");
    row("2003-05", "2003-05", "2003-05");
    row("911", "9 1 1", "9 1 1");
    row("Call 911.", "Call 9 1 1.", "Call 9 1 1.");
    row("1911", "1911", "1911");
    row("911.5 lb", "911.5 pounds", "911.5 libras");
    row("1-877-714-2947.", "1, 8 7 7, 7 1 4, 2 9 4 7.", "1, 8 7 7, 7 1 4, 2 9 4 7.");
    row("877-714-2947", "8 7 7, 7 1 4, 2 9 4 7", "8 7 7, 7 1 4, 2 9 4 7");
    row("1-800-FDA-1088", "1, 8 0 0, F D A, 1 0 8 8", "1, 8 0 0, F D A, 1 0 8 8");
    row("A+ larger, A− smaller", "A plus larger, A minus smaller", "A más larger, A menos smaller");
    row("in lb", "in pounds", "in libras");
    row("bulb, mgr, kgs", "bulb, mgr, kgs", "bulb, mgr, kgs");
    row("757 people", "757 people", "757 people");
    row("a well-known, long-term word", "a well-known, long-term word",
        "a well-known, long-term word");
    row("", "", "");
}

void TestSpokenText::saysNumbersAsPeopleDo()
{
    QFETCH(const QString, written);
    QFETCH(const QString, english);
    QFETCH(const QString, spanish);
    QCOMPARE(guide::spokenText(written, "en"), english);
    QCOMPARE(guide::spokenText(written, "es"), spanish);
    // What is said already is said the same.
    QCOMPARE(guide::spokenText(english, "en"), english);
}

void TestSpokenText::partsSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");

    const auto row = [](const char *text, const QStringList &sentences) {
        QTest::newRow(text) << QString::fromUtf8(text) << sentences;
    };
    row("", {});
    row("  ", {});
    row("Side effects", {"Side effects"});
    row("One. Two? Three!", {"One.", "Two?", "Three!"});
    row(" One.  Two. ", {"One.", "Two."});
    row("It was 0.2%. Then 1.5 lb.", {"It was 0.2%.", "Then 1.5 lb."});
    row("Ask Dr. Lee. Then call.", {"Ask Dr. Lee.", "Then call."});
    row("By J. Smith. Open to 8 p.m. on Monday.", {"By J. Smith.", "Open to 8 p.m. on Monday."});
    row("See www.fda.gov/medwatch. Or call 1-800-FDA-1088.",
        {"See www.fda.gov/medwatch.", "Or call 1-800-FDA-1088."});
    row("¿Duele? Llame al Dr. Ruiz. Vaya ya.", {"¿Duele?", "Llame al Dr. Ruiz.", "Vaya ya."});
}

void TestSpokenText::partsSentences()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, sentences);
    QStringList found;
    for (const guide::Run &run : guide::sentencesOf(text))
        found.append(text.mid(run.start, run.length));
    QCOMPARE(found, sentences);
}

GUIDE_PLAIN_TEST(TestSpokenText)
#include "test_spoken_text.moc"

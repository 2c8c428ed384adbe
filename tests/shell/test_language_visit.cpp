// SPDX-License-Identifier: Apache-2.0
// What a reader collected for a visit is told in another language; their own words stay.
#include "support/language_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QLineEdit>
#include <QTest>

using support::LanguageWindow;

namespace {

QString headingOf(const guide::Content &content, const QString &page, const QString &section)
{
    for (const guide::Section &known : content.page(page).sections) {
        if (known.id == section)
            return known.heading;
    }
    return {};
}

QLineEdit *entry(LanguageWindow &guide, const QString &name)
{
    return qobject_cast<QLineEdit *>(
        support::find(guide.window(), QAccessible::EditableText, name));
}

const QString kOwn = QStringLiteral("Can I go swimming?");
const QString kEntry = QStringLiteral("A question of your own, up to 200 letters");
const QString kEntrada = QStringLiteral("Escriba su propia pregunta, hasta 200 letras");

}  // namespace

class TestLanguageVisit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aQuestionHalfTyped();
    void aQuestionBeingChanged();
    void theVisit();
    void aSuggestionInOwnWords();
    void aQuestionTakenOffLast();
    void anEmptyVisit();
};

void TestLanguageVisit::aQuestionHalfTyped()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.open("door:questions#ask");
    QVERIFY(entry(guide, kEntry) != nullptr);
    QTest::keyClicks(entry(guide, kEntry), "Can I go swim");
    QVERIFY(guide.speak("Español"));
    QVERIFY(entry(guide, kEntrada) != nullptr);
    QCOMPARE(entry(guide, kEntrada)->text(), "Can I go swim");
    QVERIFY(guide.visit().isEmpty());
    QTest::keyClicks(entry(guide, kEntrada), "ming?");
    QVERIFY(guide.press({"Agregar mi pregunta"}));
    QCOMPARE(guide.visit().asks().first().text, kOwn);
}

void TestLanguageVisit::aQuestionBeingChanged()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.visit().addAsk(guide.content().questions.ask.first());
    guide.visit().addAsk({{}, kOwn});
    guide.open("door:questions#ask");
    QVERIFY(guide.press({"Change: " + kOwn}));
    QTest::keyClicks(entry(guide, "Change your question"), "May I swim");
    QVERIFY(guide.speak("Español"));
    QLineEdit *changed = entry(guide, "Cambie su pregunta");
    QVERIFY(changed != nullptr);
    QCOMPARE(changed->text(), "May I swim");
    QTest::keyClicks(changed, "?");
    QVERIFY(guide.press({"Guardar el cambio"}));
    QCOMPARE(guide.visit().asks().size(), 2);
    QCOMPARE(guide.visit().asks().at(1).text, "May I swim?");
    QCOMPARE(guide.visit().asks().at(0).text, guide.content().questions.ask.first().text);
}

void TestLanguageVisit::theVisit()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    const auto &asks = guide.content().questions.ask;
    guide.open("section:safety#hiv");
    QVERIFY(guide.press({"Add to my visit: " + headingOf(guide.content(), "safety", "hiv")}));
    guide.visit().addSymptom("breathing");
    guide.visit().addAsk(asks.at(3));
    guide.visit().addAsk({{}, kOwn});
    guide.visit().setNotes("Dr. Lee\n3 March");
    QVERIFY(guide.speak("Español"));
    const guide::Content &spanish = guide.content();
    QCOMPARE(guide.visit().topics().size(), 1);
    QCOMPARE(guide.visit().topics().first().title, headingOf(spanish, "safety", "hiv"));
    QCOMPARE(guide.visit().asks().at(0).text, spanish.questions.ask.at(3).text);
    QCOMPARE(guide.visit().asks().at(1).text, kOwn);
    QCOMPARE(guide.visit().notes(), "Dr. Lee\n3 March");
    QVERIFY(support::control(guide.window(), "Mi visita: 5 cosas") != nullptr);
    QVERIFY(support::control(guide.screen(),
                             "En mi visita: " + headingOf(spanish, "safety", "hiv")) != nullptr);
    guide.open("page:my-visit");
    const QStringList names = support::allNames(guide.screen());
    for (const QString &name :
         {spanish.questions.ask.at(3).text, kOwn, headingOf(spanish, "safety", "hiv"),
          spanish.symptoms.symptom("breathing")->say})
        QVERIFY2(!names.filter(name).isEmpty(), qPrintable(name));
    // What was told anew is still the same thing: it comes off the list as any other.
    QVERIFY(guide.press({"Quitar: " + headingOf(spanish, "safety", "hiv")}));
    QVERIFY(guide.visit().topics().isEmpty());
}

void TestLanguageVisit::aSuggestionInOwnWords()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    const guide::Ask suggested = guide.content().questions.ask.at(2);
    guide.visit().addAsk(suggested);
    guide.visit().changeAsk(0, "The same in my own words?");
    QVERIFY(guide.speak("Español"));
    QCOMPARE(guide.visit().asks().first().text, "The same in my own words?");
    QCOMPARE(guide.visit().asks().first().id, suggested.id);
}

void TestLanguageVisit::aQuestionTakenOffLast()
{
    for (const bool other : {true, false}) {
        LanguageWindow guide;
        QVERIFY(guide.show({1920, 1080}));
        const QString text = guide.content().questions.ask.first().text;
        guide.open("door:questions#ask");
        QVERIFY(guide.press({text}));
        if (other)
            guide.visit().setNotes("Dr. Lee");
        QVERIFY(guide.press({"Remove: " + text}));
        QVERIFY(guide.speak("Español"));
        const QString texto = guide.content().questions.ask.first().text;
        QVERIFY(support::allNames(guide.screen()).contains("Se quitó: " + texto));
        QVERIFY(guide.press({"Volver a poner: " + texto}));
        QCOMPARE(guide.visit().asks().first().text, texto);
    }
}

void TestLanguageVisit::anEmptyVisit()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.open("page:my-visit");
    QVERIFY(guide.speak("Español"));
    QVERIFY(guide.visit().isEmpty());
    QVERIFY(support::openMenu(guide.window()));
    QVERIFY(support::control(guide.window(), "Mi visita: nada todavía") != nullptr);
    QVERIFY(guide.speak("English"));
    QVERIFY(support::openMenu(guide.window()));
    QVERIFY(support::control(guide.window(), "My visit: nothing yet") != nullptr);
}

GUIDE_TEST(TestLanguageVisit)
#include "test_language_visit.moc"

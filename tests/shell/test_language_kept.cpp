// SPDX-License-Identifier: Apache-2.0
// What a reader did on the screens is still there in another language.
#include "support/language_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QTest>

using support::LanguageWindow;

namespace {

/// How far below the top of its screen a heading stands; a number that nothing has when it is gone.
int placeOf(LanguageWindow &guide, const QString &heading)
{
    const QWidget *widget = support::find(guide.screen(), QAccessible::Heading, heading);
    return widget == nullptr ? -99999 : widget->mapTo(guide.screen()->viewport(), QPoint()).y();
}

QString headingIn(const guide::Content &content, const QString &page, const QString &section)
{
    for (const guide::Section &known : content.page(page).sections) {
        if (known.id == section)
            return known.heading;
    }
    return {};
}

}  // namespace

class TestLanguageKept : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameTextStaysOnTop_data();
    void theSameTextStaysOnTop();
    void theWayBackAndForward();
    void theTabBehindAnotherScreen();
    void theStepOfTheStory();
    void picksByArea();
    void answersAboutProgrammes();
    void openAnswersAndSuggestions();
    void outcomeViewAndUnit();
    void exactNumbersAndTables();
    void cardsToSayBack();
    void printOptions();
    void notYetSeenScreens();
};

void TestLanguageKept::theSameTextStaysOnTop_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<int>("percent");
    for (const QString section :
         {"must-not", "critical-illness", "blood-sugar", "skull-pressure"}) {
        for (const int percent : {100, 150})
            QTest::addRow("%s at %d %%", qPrintable(section), percent) << section << percent;
    }
}

void TestLanguageKept::theSameTextStaysOnTop()
{
    QFETCH(QString, section);
    QFETCH(int, percent);
    LanguageWindow guide;
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show({1024, 768}));
    guide.open("section:safety#" + section);
    QTest::qWait(10);
    const int before = placeOf(guide, headingIn(guide.content(), "safety", section));
    QVERIFY(before >= 0 && before < 100);
    QVERIFY(guide.speak("Español"));
    const QString heading = headingIn(guide.content(), "safety", section);
    QVERIFY2(std::abs(placeOf(guide, heading) - before) < 12,
             qPrintable(QString::number(placeOf(guide, heading))));
    QVERIFY(guide.speak("English"));
    const int after = placeOf(guide, headingIn(guide.content(), "safety", section));
    QVERIFY2(std::abs(after - before) < 12, qPrintable(QString::number(after)));
}

void TestLanguageKept::theWayBackAndForward()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    for (const QString target : {"page:trial-results", "sources:support", "page:about"})
        guide.open(target);
    guide.key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(guide.speak("Español"));
    const guide::Content &content = guide.content();
    QCOMPARE(guide.guide()->currentPage(), "support");
    QVERIFY(guide.press({"Página siguiente"}));
    QCOMPARE(guide.guide()->currentPage(), "about");
    guide.key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(support::names(guide.screen(), QAccessible::Heading)
                .first()
                .startsWith("De dónde viene esto: " + content.page("support").tab));
    QVERIFY(guide.press({"Página anterior"}));
    QCOMPARE(guide.guide()->currentPage(), "trial-results");
    QVERIFY(guide.press({"Página anterior"}));
    QCOMPARE(guide.guide()->currentPage(), "how-it-works");
    QVERIFY(support::openMenu(guide.window()));
    QVERIFY(support::control(guide.window(), "Página anterior") == nullptr);
}

void TestLanguageKept::theTabBehindAnotherScreen()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    QVERIFY(guide.press({"Side effects"}));
    QCOMPARE(guide.tab(), "Side effects");
    QVERIFY(guide.speak("Español"));
    QCOMPARE(guide.tab(), guide.content().page("side-effects").tab);
    QVERIFY(guide.press({"Ayuda"}));
    QCOMPARE(guide.tab(), QString());
    QVERIFY(guide.speak("English"));
    QCOMPARE(guide.tab(), QString());
    QVERIFY(guide.press({"Back to Side effects"}));
    QCOMPARE(guide.tab(), "Side effects");
}

void TestLanguageKept::theStepOfTheStory()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    const auto steps = guide.content().page("how-it-works").ofKind(guide::Section::Kind::Step);
    guide.open("step:" + steps.at(2).id);
    QVERIFY(support::find(guide.window(), QAccessible::Heading, steps.at(2).heading) != nullptr);
    QVERIFY(guide.speak("Español"));
    QVERIFY(placeOf(guide, headingIn(guide.content(), "how-it-works", steps.at(2).id)) > -99999);
    QVERIFY(support::allNames(guide.screen()).contains(QString("Paso 3 de %1").arg(steps.size())));
}

void TestLanguageKept::picksByArea()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    const guide::Content &english = guide.content();
    const guide::BodyArea area = english.symptoms.areas.at(5);
    QVERIFY(guide.press({"Side effects", area.name}));
    const QList<guide::Symptom> inArea = english.symptoms.inArea(area.id);
    QVERIFY(guide.press({inArea.at(0).say, inArea.at(1).say}));
    const QStringList before = guide.checked();
    QVERIFY(before.contains(area.name) && before.size() == 3);
    const qsizetype rows = support::ofRole(guide.screen(), QAccessible::CheckBox).size();
    QVERIFY(guide.speak("Español"));
    const guide::Content &spanish = guide.content();
    QStringList expected{spanish.symptoms.areas.at(5).name};
    for (const guide::Symptom &symptom : spanish.symptoms.inArea(area.id).mid(0, 2))
        expected.append(symptom.say);
    QStringList found = guide.checked();
    found.sort();
    expected.sort();
    QCOMPARE(found, expected);
    QCOMPARE(support::ofRole(guide.screen(), QAccessible::CheckBox).size(), rows);
    QVERIFY(guide.press({"Borrar lo elegido"}));
    QCOMPARE(guide.visit().symptoms(), QStringList());
}

void TestLanguageKept::answersAboutProgrammes()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.open("door:support#cost");
    const auto answer = [&](int index) { return guide.content().support.fit.answers.at(index); };
    QVERIFY(guide.press({answer(0).label}));
    QVERIFY(guide.speak("Español"));
    QVERIFY(support::allNames(guide.screen()).contains(answer(0).heading));
    QVERIFY(guide.press({answer(1).label}));
    QVERIFY(guide.speak("English"));
    QCOMPARE(guide.checked(), QStringList{answer(1).label});
    QVERIFY(support::allNames(guide.screen()).contains(answer(1).heading));
}

void TestLanguageKept::openAnswersAndSuggestions()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.open("page:questions");
    const auto &answers = guide.content().questions.answers;
    guide.open("question:" + answers.at(1).id);
    guide.open("question:" + answers.at(4).id);
    QVERIFY(guide.speak("Español"));
    const auto &respuestas = guide.content().questions.answers;
    // What kind of knowledge an answer is stands behind its question.
    const QStringList open = guide.checked();
    QCOMPARE(open.size(), 1);
    QVERIFY(open.at(0).startsWith(respuestas.at(4).question));
    const QStringList names = support::allNames(guide.screen());
    QVERIFY(names.contains(respuestas.at(4).answer.plain));
    QVERIFY(!names.contains(respuestas.at(1).answer.plain));
    // It closes in the new language.
    QVERIFY(guide.press({open.at(0)}));
    QCOMPARE(guide.checked(), QStringList());
    QVERIFY(guide.speak("English"));
    guide.open("door:questions#ask");
    const qsizetype asks = guide.content().questions.ask.size();
    QVERIFY(guide.press({QString("Show %1 more").arg(asks - 5)}));
    QVERIFY(guide.speak("Español"));
    const QStringList all = support::allNames(guide.screen());
    QVERIFY(all.contains("Mostrar menos"));
    QVERIFY(all.contains(guide.content().questions.ask.last().text));
}

void TestLanguageKept::outcomeViewAndUnit()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.open("outcome:lean-mass");
    QVERIFY(guide.press({"Weight", "Chart", "kg"}));
    const auto parts = [&] {
        return support::ofRole(guide.screen(), QAccessible::Chart).first()->childCount();
    };
    QCOMPARE(parts(), 3);
    QVERIFY(guide.speak("Español"));
    const QStringList checked = guide.checked();
    for (const QString name : {"Peso", "Gráfica", "kg"})
        QVERIFY2(checked.contains(name), qPrintable(checked.join('|')));
    QCOMPARE(parts(), 3);
    const QString bar = support::ofRole(guide.screen(), QAccessible::Chart)
                            .first()
                            ->child(0)
                            ->text(QAccessible::Name);
    QVERIFY2(bar.startsWith("Todos los días: más 2.9 kilogramos"), qPrintable(bar));
    QVERIFY(guide.press({"Tabla", "lb"}));
    QVERIFY(guide.speak("English"));
    for (const QString name : {"Weight", "Table", "lb"})
        QVERIFY(guide.checked().contains(name));
}

void TestLanguageKept::exactNumbersAndTables()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.open("door:trial-results#doses");
    const auto tables = [&] { return support::ofRole(guide.screen(), QAccessible::Table).size(); };
    const qsizetype before = tables();
    QVERIFY(guide.press({"Show the exact numbers", "Table"}));  // of the first harm
    QCOMPARE(tables(), before + 1);
    QVERIFY(guide.speak("Español"));
    QVERIFY(support::control(guide.screen(), "Mostrar personas enteras") != nullptr);
    QVERIFY(support::control(guide.screen(), "Mostrar los números exactos") == nullptr);
    QCOMPARE(tables(), before + 1);
    QCOMPARE(guide.checked().count("Tabla"), 1);
    QVERIFY(guide.press({"Mostrar personas enteras"}));
    QVERIFY(guide.speak("English"));
    QVERIFY(support::control(guide.screen(), "Show the exact numbers") != nullptr);
    guide.open("door:trial-results#study");
    QCOMPARE(tables(), 0);
    QVERIFY(guide.press({"Table"}));
    QCOMPARE(tables(), 1);
    QVERIFY(guide.speak("Español"));
    QCOMPARE(tables(), 1);
    QCOMPARE(guide.checked(), QStringList{"Tabla"});
}

void TestLanguageKept::cardsToSayBack()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    QVERIFY(guide.press({"Show what we mean", "Not clear? Say it another way"}));
    QVERIFY(guide.speak("Español"));
    QVERIFY(support::control(guide.screen(), "Ocultar lo que queremos decir") != nullptr);
    QVERIFY(guide.press({"Ocultar la otra manera"}));
    QVERIFY(guide.speak("English"));
    QVERIFY(support::control(guide.screen(), "Hide what we mean") != nullptr);
    QVERIFY(support::control(guide.screen(), "Not clear? Say it another way") != nullptr);
}

void TestLanguageKept::printOptions()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.open("print:safety");
    QVERIFY(guide.press(
        {"My visit", "A4 (other countries)", "Large print", "Name HIV on the outer page"}));
    QVERIFY(guide.speak("Español"));
    QCOMPARE(guide.checked(), QStringList({"Mi visita", "A4 (otros países)", "Letra grande",
                                           "Nombrar el VIH en la página de afuera"}));
    // The page that it was opened from is still on offer.
    const QString page = "Esta página: " + guide.content().page("safety").tab;
    QVERIFY(guide.press({page}));
    QVERIFY(guide.speak("English"));
    QCOMPARE(guide.checked(), QStringList({"This page: " + guide.content().page("safety").tab,
                                           "A4 (other countries)", "Large print"}));
}

/// What was done on a screen comes along even when the new window has not built that screen yet.
void TestLanguageKept::notYetSeenScreens()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.open("outcome:weight");
    QVERIFY(guide.press({"Table", "Side effects", "Belly", "How it works"}));
    guide.window()->setLanguage("es");
    guide.window()->setLanguage("en");
    guide.window()->setLanguage("es");
    support::settle();
    guide.open("page:side-effects");
    QVERIFY(guide.checked().contains("Barriga"));
    guide.open("outcome:weight");
    QVERIFY(guide.checked().contains("Peso") && guide.checked().contains("Tabla"));
}

GUIDE_TEST(TestLanguageKept)
#include "test_language_kept.moc"

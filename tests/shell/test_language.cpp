// SPDX-License-Identifier: Apache-2.0
// The window in another language: the same screen, every word in that language, and back.
#include "support/language_window.h"
#include "support/seen.h"
#include "support/test_program.h"
#include "support/vocabulary.h"

#include "shell/options.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using support::LanguageWindow;

namespace {

/// Where no tool of the header hides behind the menu.
constexpr QSize kWide{1920, 1080};

/// Without the number of pages to print, which is told a little later than the rest.
QStringList countless(QStringList names)
{
    names.replaceInStrings(QRegularExpression("^(Counting the pages …|Pages: \\d+)$"), "Pages");
    return names;
}

/// All that is told with the menu open, but for what the header leaves out where a language has no
/// room for it: its own buttons of ways that the menu has as well, and the name of the guide, which
/// the title of the window has.
QStringList told(LanguageWindow &guide)
{
    const QString name = guide.content().frame.title;
    if (!support::openMenu(guide.window()) || !guide.window()->windowTitle().endsWith(name))
        return {};
    QStringList names = support::allNames(guide.window());
    names.removeOne(name);
    for (const QString way :
         {"Previous page", "Next page", "Página anterior", "Página siguiente"}) {
        while (names.count(way) > 1)
            names.removeOne(way);
    }
    // As many signs at once as there is room for.
    for (const guide::Symptom &symptom : guide.content().symptoms.symptoms)
        names.removeAll(symptom.say);
    for (const QString more :
         {"More signs", "The first signs", "Más señales", "Las primeras señales"})
        names.removeAll(more);
    return names;
}

}  // namespace

class TestLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyScreenIsToldInBoth_data();
    void everyScreenIsToldInBoth();
    void somethingCollectedIsToldInBoth_data();
    void somethingCollectedIsToldInBoth();
    void searchIsToldInBoth();
    void aScreenReachedFromASearch();
    void leavingASearchLeadsBack();
    void theOtherLanguageIsSeenByTheCheck();
    void theWindowIsNamedAnew();
    void aPersonCanGoThereByKeys();
    void twoSwitchesAtOnce();
    void aStoreInOneLanguageOffersNone();
    void aLanguageThatCannotBeReadChangesNothing();
    void itStartsInTheLanguageOfTheContent();

private:
    /// What of the window is not in the language of the moment.
    QStringList foreign(LanguageWindow &guide) const;

    QHash<QString, QSet<QString>> m_words;
};

void TestLanguage::initTestCase()
{
    for (const QString language : {"en", "es"}) {
        m_words[language] = support::vocabulary(language);
        QVERIFY(m_words[language].size() > 1000);
        // Said by no translation: a sign of the other language, and what is only spoken of by name.
        for (const QString name : {"pdf", "svg", "x"})
            m_words[language].insert(name);
    }
}

QStringList TestLanguage::foreign(LanguageWindow &guide) const
{
    QStringList texts{guide.window()->windowTitle()};
    for (const support::Face face : support::everything(guide.window())) {
        const QString name = face->text(QAccessible::Name);
        if (name != "Español" && name != "English")  // each by its own name
            texts << name << face->text(QAccessible::Description) << face->text(QAccessible::Help);
        if (const auto *widget = qobject_cast<const QWidget *>(face->object()))
            texts.append(widget->toolTip());
    }
    // The place of a file is no word of a language.
    for (QString &text : texts)
        text.remove(QStringLiteral(GUIDE_STORE_FILE));
    return support::foreignTexts(texts, m_words[guide.window()->language()]);
}

void TestLanguage::everyScreenIsToldInBoth_data()
{
    QTest::addColumn<QString>("target");
    const auto add = [](const QString &target) { QTest::newRow(qPrintable(target)) << target; };
    for (const QString &page : shell::pageNames())
        add("page:" + page);
    for (const QString &page : support::tellingPages())
        add("sources:" + page);
    const guide::Content &content = LanguageWindow::contentIn("en");
    for (const guide::Section &step :
         content.page("how-it-works").ofKind(guide::Section::Kind::Step))
        add("step:" + step.id);
    for (const guide::Outcome &outcome : content.trial.outcomes)
        add("outcome:" + outcome.id);
    for (const guide::Section &door :
         content.page("trial-results").ofKind(guide::Section::Kind::Door))
        add("door:trial-results#" + door.id);
    for (const QString target : {"symptom:breathing", "symptom:not-sure", "symptom:nausea",
                                 "section:safety#tumors", "programme:copay", "print:visit"})
        add(target);
    for (const guide::Answer &answer : content.questions.answers.mid(0, 3))
        add("question:" + answer.id);
}

void TestLanguage::everyScreenIsToldInBoth()
{
    QFETCH(QString, target);
    LanguageWindow guide;
    QVERIFY(guide.show(kWide));
    guide.open(target);
    const QString page = guide.guide()->currentPage();
    const QStringList before = told(guide);
    QVERIFY(!before.isEmpty());
    QVERIFY2(foreign(guide).isEmpty(), qPrintable(foreign(guide).join('\n')));

    QVERIFY(guide.speak("Español"));
    QCOMPARE(guide.window()->language(), "es");
    QCOMPARE(guide.guide()->currentPage(), page);
    const QStringList names = told(guide);
    QCOMPARE(names.size(), before.size());
    QVERIFY2(foreign(guide).isEmpty(), qPrintable(foreign(guide).join('\n')));
    // A result has a screen of its own; what it says stands on top.
    QString main = guide.content().page(page).main;
    for (const guide::Outcome &outcome : guide.content().trial.outcomes) {
        if (target == "outcome:" + outcome.id)
            main = outcome.heading;
    }
    QVERIFY(main.isEmpty() || names.contains(main) || target.startsWith("sources:") ||
            target.startsWith("door:") || target.startsWith("section:") ||
            target.startsWith("programme:"));

    QVERIFY(guide.speak("English"));
    QCOMPARE(countless(told(guide)), countless(before));
}

void TestLanguage::somethingCollectedIsToldInBoth_data()
{
    QTest::addColumn<QString>("target");
    for (const QString target : {"page:my-visit", "page:questions", "page:side-effects",
                                 "page:safety", "page:print", "page:trial-results"})
        QTest::newRow(qPrintable(target)) << target;
}

void TestLanguage::somethingCollectedIsToldInBoth()
{
    QFETCH(QString, target);
    LanguageWindow guide;
    QVERIFY(guide.show(kWide));
    const guide::Content &content = guide.content();
    for (const char *id : {"breathing", "headache", "tired"})
        guide.visit().addSymptom(id);
    // The titles that the guide gives to these come with the first switch.
    for (const QString topic : {"section:safety#tumors", "outcome:weight", "programme:copay"})
        guide.visit().addTopic({topic, "to be told anew"});
    for (const guide::Ask &ask : content.questions.ask.mid(0, 5))
        guide.visit().addAsk(ask);
    guide.visit().removeAsk(1);
    guide.open(target);
    QVERIFY(guide.speak("Español"));
    QVERIFY2(foreign(guide).isEmpty(), qPrintable(foreign(guide).join('\n')));
    QVERIFY(guide.speak("English"));
    QVERIFY2(foreign(guide).isEmpty(), qPrintable(foreign(guide).join('\n')));
    QCOMPARE(guide.visit().topics().first().title, "Cancer, tumors and moles need watching");
}

void TestLanguage::searchIsToldInBoth()
{
    LanguageWindow guide;
    QVERIFY(guide.show(kWide));
    guide.search("serostim");
    const QStringList before = support::allNames(guide.window());
    QVERIFY(foreign(guide).isEmpty());
    QVERIFY(guide.speak("Español"));
    QVERIFY2(foreign(guide).isEmpty(), qPrintable(foreign(guide).join('\n')));
    const QStringList headings = support::names(guide.window(), QAccessible::Heading);
    QVERIFY2(headings.first().endsWith("resultados para “serostim”"), qPrintable(headings.first()));
    // It goes on as a search: what is typed stays, and Escape leads to where it was asked.
    QVERIFY(guide.speak("English"));
    QCOMPARE(support::allNames(guide.window()), before);
    guide.search("headache");
    QVERIFY(guide.speak("Español"));
    QVERIFY(!support::allNames(guide.window()).filter("“headache”").isEmpty());
}

void TestLanguage::aScreenReachedFromASearch()
{
    LanguageWindow guide;
    QVERIFY(guide.show(kWide));
    guide.search("headache");
    guide.key(Qt::Key_Return);
    const QString page = guide.guide()->currentPage();
    QVERIFY(support::control(guide.window(), "Back to what was found") != nullptr);
    QVERIFY(guide.speak("Español"));
    QCOMPARE(guide.guide()->currentPage(), page);
    QVERIFY(guide.press({"Volver a lo encontrado"}));
    QVERIFY(support::names(guide.window(), QAccessible::Heading).first().contains("“headache”"));
    QVERIFY(guide.speak("English"));
    QVERIFY(support::names(guide.window(), QAccessible::Heading)
                .first()
                .endsWith("results for “headache”"));
}

void TestLanguage::leavingASearchLeadsBack()
{
    for (const QString from : {"page:safety", "page:support", "page:help"}) {
        LanguageWindow guide;
        QVERIFY(guide.show(kWide));
        guide.open("page:questions");
        guide.open(from);
        guide.search("placebo");
        QVERIFY(guide.speak("Español"));
        guide.key(Qt::Key_Escape);
        QCOMPARE("page:" + guide.guide()->currentPage(), from);
        QVERIFY(guide.press({"Página anterior"}));
        QCOMPARE(guide.guide()->currentPage(), "questions");
    }
}

void TestLanguage::theOtherLanguageIsSeenByTheCheck()
{
    LanguageWindow guide;
    QVERIFY(guide.show(kWide));
    const QStringList english = support::allNames(guide.window());
    QVERIFY(support::foreignTexts(english, m_words["es"]).size() > 20);
    QVERIFY(guide.speak("Español"));
    const QStringList spanish = support::allNames(guide.window());
    QVERIFY(support::foreignTexts(spanish, m_words["en"]).size() > 20);
}

void TestLanguage::theWindowIsNamedAnew()
{
    LanguageWindow guide;
    QVERIFY(guide.show(kWide));
    guide.open("page:support");
    QCOMPARE(guide.window()->windowTitle(), "Support – Serostim Guide");
    QVERIFY(guide.speak("Español"));
    const guide::Content &content = guide.content();
    QCOMPARE(guide.window()->windowTitle(),
             content.page("support").tab + " – " + content.frame.title);
    QVERIFY(content.frame.title != LanguageWindow::contentIn("en").frame.title);
    // It follows the screens of the new language.
    QVERIFY(guide.press({content.page("questions").tab}));
    QVERIFY(guide.window()->windowTitle().startsWith(content.page("questions").tab));
}

void TestLanguage::aPersonCanGoThereByKeys()
{
    LanguageWindow guide;
    QVERIFY(guide.show(kWide));
    QVERIFY(support::tabTo(guide.window(),
                           [](QWidget *widget) { return support::nameOf(widget) == "Español"; }));
    guide.key(Qt::Key_Space);
    QCOMPARE(guide.window()->language(), "es");
    // The focus stays on the button, which leads back.
    QVERIFY(QApplication::focusWidget() != nullptr);
    QCOMPARE(support::nameOf(QApplication::focusWidget()), "English");
    guide.key(Qt::Key_Space);
    QCOMPARE(guide.window()->language(), "en");
    QCOMPARE(support::nameOf(QApplication::focusWidget()), "Español");
    // The keys of the new window work, too.
    guide.key(Qt::Key_F1);
    QCOMPARE(guide.guide()->currentPage(), "help");
}

void TestLanguage::twoSwitchesAtOnce()
{
    LanguageWindow guide;
    QVERIFY(guide.show(kWide));
    guide.open("page:side-effects");
    QVERIFY(guide.press({"I have trouble breathing"}));
    const QStringList before = support::allNames(guide.window());
    QSignalSpy told(guide.window(), &shell::Window::languageChanged);
    guide.window()->setLanguage("es");
    guide.window()->setLanguage("en");
    support::settle();
    QCOMPARE(support::allNames(guide.window()), before);
    guide.window()->setLanguage("es");
    guide.window()->setLanguage("en");
    guide.window()->setLanguage("es");
    support::settle();
    QCOMPARE(guide.window()->language(), "es");
    QVERIFY2(foreign(guide).isEmpty(), qPrintable(foreign(guide).join('\n')));
    QCOMPARE(guide.checked(),
             QStringList({"Respiración y cara", "Tengo dificultad para respirar"}));
    QCOMPARE(told.size(), 5);
    // The same language again is no switch.
    shell::MainWindow *now = guide.guide();
    guide.window()->setLanguage("es");
    QCOMPARE(guide.guide(), now);
    QCOMPARE(told.size(), 5);
    // One guide is left.
    QCOMPARE(guide.window()->findChildren<shell::MainWindow *>().size(), 1);
}

void TestLanguage::aStoreInOneLanguageOffersNone()
{
    LanguageWindow guide("en", [](shell::LoadedContent &loaded) {
        QCOMPARE(loaded.languages.size(), 2);
        loaded.languages.removeLast();
    });
    QVERIFY(guide.show(kWide));
    const QStringList names = support::names(guide.window(), QAccessible::Button);
    QVERIFY(names.contains("A+ Larger text"));
    QVERIFY(!names.contains("Español"));
    QVERIFY(!names.contains("English"));
    QVERIFY(!names.contains(QString()));
}

void TestLanguage::aLanguageThatCannotBeReadChangesNothing()
{
    LanguageWindow guide("en", [](shell::LoadedContent &loaded) {
        loaded.languages.last() = {"xx", "Nowhere"};
    });
    QVERIFY(guide.show(kWide));
    guide.open("page:support");
    QSignalSpy told(guide.window(), &shell::Window::languageChanged);
    const auto notices = [&] {
        return support::names(guide.window(), QAccessible::StaticText).filter("For staff: ");
    };
    QVERIFY(notices().isEmpty());
    for (int time = 0; time < 2; ++time) {
        QVERIFY(guide.speak("Nowhere"));
        QCOMPARE(guide.window()->language(), "en");
        QCOMPARE(guide.guide()->currentPage(), "support");
        QCOMPARE(notices().size(), 1);
        QVERIFY2(notices().first().contains("Install the guide again."),
                 qPrintable(notices().first()));
        QVERIFY(support::allNames(guide.window()).contains("Who answers what"));
        QCOMPARE(support::nameOf(QApplication::focusWidget()), "Nowhere");
    }
    QCOMPARE(told.size(), 0);  // so that it is not remembered for the next time
}

void TestLanguage::itStartsInTheLanguageOfTheContent()
{
    LanguageWindow guide("es");
    QVERIFY(guide.show(kWide));
    QVERIFY2(foreign(guide).isEmpty(), qPrintable(foreign(guide).join('\n')));
    QVERIFY(support::control(guide.window(), "English") != nullptr);
    QVERIFY(support::control(guide.window(), "Español") == nullptr);
}

GUIDE_TEST(TestLanguage)
#include "test_language.moc"

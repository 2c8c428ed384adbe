// SPDX-License-Identifier: Apache-2.0
// The accessible tree of a kiosk: its frame with the name that it has, every page in it, the keys
// on its screen, and all that covers it, in both languages and themes and with large text.
#include "support/kiosk_place.h"
#include "support/seen.h"
#include "support/test_program.h"
#include "support/tree_faults.h"

#include "shell/options.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

namespace {

using support::KioskPlace;

/// Something that a kiosk shows, with how many objects at least.
struct Sight {
    const char *name;
    int fewest;
    std::function<bool(KioskPlace &)> reach;
};

/// What covers all else belongs to nobody's visit or interrupts one.
QList<Sight> covers()
{
    const auto always = [](const auto &show) {
        return [show](KioskPlace &place) {
            show(place.window());
            return true;
        };
    };
    return {{"attract", 3, [](KioskPlace &) { return true; }},
            {"warning", 6,
             [](KioskPlace &place) {
                 place.wake();
                 place.pass(std::chrono::seconds(121));
                 return true;
             }},
            {"PIN pad", 15, always([](kiosk::KioskWindow &window) { window.askForPin(); })},
            {"PIN pad, a wrong number", 15,
             [](KioskPlace &place) {
                 place.secondsToWait = 30;
                 place.window().askForPin();
                 support::settle();
                 for (const char digit : {'1', '2', '3', '4', '5', '6'}) {
                     if (!place.press(QString(QLatin1Char(digit))))
                         return false;
                 }
                 return (place.press("OK") || place.press("Aceptar"));
             }},
            {"staff menu", 10, always([](kiosk::KioskWindow &window) { window.openStaffMenu(); })},
            {"cleaning", 3, always([](kiosk::KioskWindow &window) { window.clean(30); })}};
}

}  // namespace

class TestTreeKiosk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCoverIsTold_data();
    void everyCoverIsTold();
    void everyPageIsTold_data();
    void everyPageIsTold();
    void keysAreTold_data() { languages(); }
    void keysAreTold();
    void assistiveTechnologyWakesIt();
    void theFactsForStaffScroll();
    void theFrameIsNamed_data() { languages(); }
    void theFrameIsNamed();

private:
    static void languages();
    static kiosk::Config speaking(const QString &language);
    static void checkLooks(KioskPlace &place, int fewest);
};

void TestTreeKiosk::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << "en";
    QTest::newRow("es") << "es";
}

kiosk::Config TestTreeKiosk::speaking(const QString &language)
{
    kiosk::Config config = support::generousConfig();
    config.language = language;
    return config;
}

/// The same things are told in each look.
void TestTreeKiosk::checkLooks(KioskPlace &place, int fewest)
{
    const auto faults = [&] { return support::treeFaults(place.window(), fewest).join('\n'); };
    support::settle();
    QCOMPARE(faults(), QString());
    place.theme().setHighContrast(true);
    support::settle();
    QCOMPARE(faults(), QString());
    place.theme().setTextPercent(200);
    support::settle();
    QCOMPARE(faults(), QString());
}

void TestTreeKiosk::everyCoverIsTold_data()
{
    QTest::addColumn<int>("cover");
    QTest::addColumn<QString>("language");
    for (const QString language : {"en", "es"}) {
        for (int i = 0; i < covers().size(); ++i)
            QTest::addRow("%s, %s", covers().at(i).name, qPrintable(language)) << i << language;
    }
}

void TestTreeKiosk::everyCoverIsTold()
{
    QFETCH(const int, cover);
    QFETCH(const QString, language);
    const Sight sight = covers().at(cover);
    KioskPlace place(speaking(language));
    QVERIFY(place.show());
    QVERIFY(sight.reach(place));
    support::settle();
    QVERIFY(place.window().overlay() != nullptr);
    checkLooks(place, sight.fewest);
    // PRIV-11: of what is covered, nothing is told.
    for (const support::Face face : support::everything(&place.window()))
        QVERIFY(!place.guide().isAncestorOf(qobject_cast<QWidget *>(face->object())));
}

void TestTreeKiosk::everyPageIsTold_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("language");
    for (const QString &page : shell::pageNames()) {
        for (const QString language : {"en", "es"})
            QTest::addRow("%s, %s", qPrintable(page), qPrintable(language)) << page << language;
    }
}

void TestTreeKiosk::everyPageIsTold()
{
    QFETCH(const QString, page);
    QFETCH(const QString, language);
    KioskPlace place(speaking(language));
    QVERIFY(place.show());
    place.wake();
    place.guide().guide().open("page:" + page);
    QVERIFY(place.window().overlay() == nullptr);
    QCOMPARE(place.guide().guide().currentPage(), page);
    checkLooks(place, support::kFewestOnAPage);
}

void TestTreeKiosk::keysAreTold()
{
    QFETCH(const QString, language);
    KioskPlace place(speaking(language));
    QVERIFY(place.show());
    place.wake();
    place.guide().guide().open("page:my-visit");
    support::settle();
    const QList<support::Face> fields = support::ofRole(place.screen(), QAccessible::EditableText);
    QVERIFY(!fields.isEmpty());
    QVERIFY(support::click(qobject_cast<QWidget *>(fields.first()->object())));
    support::settle();
    QVERIFY(support::control(&place.window(), "q") != nullptr);
    const int keys = 30;
    checkLooks(place, support::kFewestOnAPage + keys);
    place.theme().setTextPercent(100);
    support::settle();
    // The other set of keys, and capitals.
    const bool english = language == "en";
    for (const QString set :
         {english ? "123: numbers and signs" : "123: números y signos",
          english ? "ABC: letters" : "ABC: letras", english ? "Shift" : "Mayús"}) {
        QVERIFY2(place.press(set), qPrintable(set));
        QCOMPARE(support::treeFaults(place.window(), support::kFewestOnAPage + keys).join('\n'),
                 QString());
    }
    QVERIFY(support::control(&place.window(), "Q") != nullptr);
}

/// KIOSK-16: who neither touches nor types comes in, too.
void TestTreeKiosk::assistiveTechnologyWakesIt()
{
    KioskPlace place(speaking("en"));
    QVERIFY(place.show());
    const QList<support::Face> buttons = support::ofRole(&place.window(), QAccessible::Button);
    QCOMPARE(buttons.size(), 2);
    QCOMPARE(buttons.first()->text(QAccessible::Name), "English: Touch to start");
    buttons.first()->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(place.window().overlay() == nullptr);  // Qt presses such a button a moment later
    QCOMPARE(place.window().phase(), kiosk::VisitorClock::Phase::Visit);
}

/// The list of facts is no stop for the focus, and is read by keys all the same.
void TestTreeKiosk::theFactsForStaffScroll()
{
    KioskPlace place(speaking("en"));
    QVERIFY(place.show({1024, 420}));
    place.theme().setTextPercent(200);
    place.window().openStaffMenu();
    support::settle();
    const auto *facts = place.window().overlay()->findChild<QScrollArea *>();
    QVERIFY(facts != nullptr);
    const QScrollBar *bar = facts->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    place.key(Qt::Key_PageDown);
    QVERIFY(bar->value() > 0);
    place.key(Qt::Key_PageUp);
    QCOMPARE(bar->value(), 0);
}

/// KIOSK-10: the name is told while nobody is there, so it says nothing about who comes here.
void TestTreeKiosk::theFrameIsNamed()
{
    QFETCH(const QString, language);
    const QString name = language == "en" ? "Guide for visitors" : "Guía para visitantes";
    KioskPlace place(speaking(language));
    QVERIFY(place.show());
    const auto told = [&] {
        return QAccessible::queryAccessibleInterface(&place.window())->text(QAccessible::Name);
    };
    QCOMPARE(told(), name);
    place.wake();
    QCOMPARE(told(), name);
    // It speaks the visitor's language, and the next one's.
    QVERIFY(place.press(language == "en" ? "Español" : "English"));
    QCOMPARE(told(), language == "en" ? "Guía para visitantes" : "Guide for visitors");
    place.window().hideNow();
    support::settle();
    QCOMPARE(told(), name);
}

GUIDE_TEST(TestTreeKiosk)
#include "test_tree_kiosk.moc"

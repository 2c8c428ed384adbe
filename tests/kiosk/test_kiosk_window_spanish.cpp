// SPDX-License-Identifier: Apache-2.0
// One visitor, then the next, on a kiosk that speaks Spanish, and over a change of language
// (KIOSK-44).
#include "support/kiosk_place.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QAbstractButton>
#include <QTest>

using std::chrono::seconds;
using support::KioskPlace;
using Phase = kiosk::VisitorClock::Phase;

namespace {

kiosk::Config spanish()
{
    kiosk::Config config = support::generousConfig();
    config.language = QStringLiteral("es");
    return config;
}

bool tells(KioskPlace &place, const QString &words)
{
    return support::allNames(&place.window()).join('\n').contains(words);
}

}  // namespace

class TestKioskWindowSpanish : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWayOfAVisitor();
    void theLanguageIsBackForTheNext();
    void staffReadsSpanish();
    void everyCoverIsWhole_data();
    void everyCoverIsWhole();
};

void TestKioskWindowSpanish::theWayOfAVisitor()
{
    KioskPlace place(spanish());
    QVERIFY(place.show());
    QVERIFY(tells(place, "Toque para empezar"));
    place.wake();
    QVERIFY(support::control(&place.window(), "Empezar de nuevo") != nullptr);
    place.pass(seconds(120));
    QVERIFY(tells(place, "¿Sigue ahí?"));
    QVERIFY(tells(place, "20\nsegundos"));
    place.pass(seconds(19));
    QVERIFY(tells(place, "1\nsegundo\n"));
    QVERIFY(place.press("Necesito más tiempo"));
    QVERIFY(place.window().overlay() == nullptr);
    place.pass(seconds(120));
    QVERIFY(place.press("Ya terminé"));
    QCOMPARE(place.window().phase(), Phase::Nobody);
}

void TestKioskWindowSpanish::theLanguageIsBackForTheNext()
{
    for (const QString first : {"en", "es"}) {
        kiosk::Config config = spanish();
        config.language = first;
        KioskPlace place(config);
        QVERIFY(place.show());
        place.wake();
        const bool inEnglish = first == "en";
        QVERIFY(place.press(inEnglish ? "Español" : "English"));
        // The two buttons are not the guide's own, and change all the same.
        QVERIFY(support::control(&place.window(), inEnglish ? "Empezar de nuevo" : "Start over") !=
                nullptr);
        place.pass(seconds(120));
        QVERIFY(tells(place, inEnglish ? "¿Sigue ahí?" : "Are you still there?"));
        place.pass(seconds(20));
        QCOMPARE(place.guide().language(), first);
        place.wake();
        QVERIFY(support::control(&place.window(), inEnglish ? "Start over" : "Empezar de nuevo") !=
                nullptr);
    }
}

void TestKioskWindowSpanish::staffReadsSpanish()
{
    KioskPlace place(spanish());
    QVERIFY(place.show());
    place.window().askForPin();
    support::settle();
    QVERIFY(tells(place, "Escriba el número del personal."));
    place.window().openStaffMenu();
    support::settle();
    for (const QString name : {"Volver a la pantalla de inicio", "Limpiar la pantalla",
                               "Reiniciar la guía", "Salir de la guía", "Probar el sonido"})
        QVERIFY2(support::control(&place.window(), name) != nullptr, qPrintable(name));
    QVERIFY(place.press("Limpiar la pantalla"));
    QVERIFY(tells(place, "Limpie la pantalla ahora"));
}

void TestKioskWindowSpanish::everyCoverIsWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    for (const QString language : {"en", "es"}) {
        for (const QSize size : {QSize(1280, 800), QSize(1080, 1920), QSize(1366, 768)}) {
            for (const int percent : {100, 200})
                QTest::addRow("KIOSK-43 %s, %dx%d at %d %%", qPrintable(language), size.width(),
                              size.height(), percent)
                    << language << size << percent;
        }
    }
}

/// What covers the guide has its room, its names and its targets, whatever the reader has chosen.
void TestKioskWindowSpanish::everyCoverIsWhole()
{
    QFETCH(const QString, language);
    QFETCH(const QSize, size);
    QFETCH(const int, percent);
    kiosk::Config config = spanish();
    config.language = language;
    config.textPercent = percent;
    KioskPlace place(config);
    QVERIFY(place.show(size));
    place.wake();
    const QList<std::function<void()>> covers{[&] { place.pass(seconds(120)); },
                                              [&] { place.window().askForPin(); },
                                              [&] { place.window().openStaffMenu(); }};
    for (const auto &open : covers) {
        open();
        support::settle();
        QWidget *cover = place.window().overlay();
        QVERIFY(cover != nullptr);
        QCOMPARE(cover->size(), size);
        QVERIFY(!cover->accessibleName().isEmpty());
        for (auto *button : cover->findChildren<QAbstractButton *>()) {
            const QRect where(button->mapTo(cover, QPoint()), button->size());
            QVERIFY2(cover->rect().contains(where), qPrintable(button->text()));
            QVERIFY2(button->height() >= button->heightForWidth(button->width()),
                     qPrintable(button->text()));
            QVERIFY2(button->height() >= place.theme().touch().other, qPrintable(button->text()));
            for (auto *other : cover->findChildren<QAbstractButton *>()) {
                const QRect there(other->mapTo(cover, QPoint()), other->size());
                QVERIFY2(other == button || !there.intersects(where), qPrintable(button->text()));
            }
        }
        QCOMPARE(place.window().size(), size);
    }
}

GUIDE_TEST(TestKioskWindowSpanish)
#include "test_kiosk_window_spanish.moc"

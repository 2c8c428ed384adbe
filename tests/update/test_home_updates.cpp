// SPDX-License-Identifier: Apache-2.0
#include "support/guide_window.h"
#include "support/seen.h"
#include "support/shipped.h"
#include "support/test_program.h"
#include "support/tree_faults.h"
#include "update_place.h"

#include "shell/updates.h"
#include "shell/window.h"

#include <QSignalSpy>
#include <QTest>

using shell::Updates;

namespace {

bool isSaid(QWidget *root, const QString &text)
{
    return support::allNames(root).join(QLatin1Char('\n')).contains(text);
}

}  // namespace

/// Newer content from a file, on somebody's own computer (UPD-23).
class TestHomeUpdates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cardTellsAndAsks();
    void nothingWaits();
    void showsWhenAsked();
    void picksStay();
    void tellsWhatIsWrong();
};

void TestHomeUpdates::cardTellsAndAsks()
{
    support::GuideWindow guide;
    guide.newer().lines = QStringList{"One line.", "Another line."};
    QVERIFY(guide.show());
    guide.open("page:about");
    QVERIFY(isSaid(guide.window(), "Another line."));
    guide.newer().lines = QStringList{"It was taken."};
    QVERIFY(support::press(guide.window(), "Choose a content file"));
    QCOMPARE(guide.newer().chosen, 1);
    QTRY_VERIFY(isSaid(guide.window(), "It was taken."));
    guide.newer().refuses = true;
    guide.newer().lines = QStringList{"It cannot be read."};
    QVERIFY(support::press(guide.window(), "Show the newer content now"));
    QVERIFY(isSaid(guide.window(), "It cannot be read."));
    QCOMPARE(guide.newer().shown, 1);
    QCOMPARE(support::treeFaults(guide), QStringList());
}

void TestHomeUpdates::nothingWaits()
{
    support::GuideWindow guide;
    guide.newer().waits = false;
    QVERIFY(guide.show());
    guide.open("page:about");
    QVERIFY(support::control(guide.window(), "Show the newer content now") == nullptr);
    guide.newer().waits = true;
    Q_EMIT guide.newer().changed();
    support::settle();
    QVERIFY(support::control(guide.window(), "Show the newer content now") != nullptr);
}

namespace {

/// A window as at home, with a file that somebody was given.
struct Home {
    fixtures::UpdatePlace place;
    Updates updates{Updates::Places{place.folder(), {}}, QList{place.a.key}, place.program,
                    place.isHealthy, place.clock};
    look::Theme theme;
    guide::Session session{[] { return std::chrono::milliseconds(); }};
    std::unique_ptr<shell::Window> window;

    Home()
    {
        auto loaded = updates.first("en");
        shell::Services services{session};
        services.newer = &updates;
        window = std::make_unique<shell::Window>(std::move(*loaded), theme, services);
        updates.serve(*window);
        window->resize(1280, 800);
        window->show();
        window->guide().open("page:about");
        support::settle();
    }
    [[nodiscard]] bool take(const QString &file)
    {
        QSignalSpy changed(&updates, &pages::NewerContent::changed);
        updates.take(file);
        const bool told = changed.size() == 1 || changed.wait(20'000);
        support::settle();
        return told;
    }
};

}  // namespace

void TestHomeUpdates::showsWhenAsked()
{
    Home home;
    QVERIFY(home.take(home.place.bring(6, home.place.a)));
    QVERIFY(isSaid(home.window.get(), "Content 2030.6 was taken on"));
    QVERIFY(isSaid(home.window.get(), "when the guide starts next time"));
    QCOMPARE(home.window->content().edition.number, store::builtInNumber());
    home.window->setLanguage("es");
    support::settle();
    QVERIFY(support::press(home.window.get(), "Mostrar ahora el contenido más nuevo"));
    support::settle();
    QCOMPARE(home.window->content().edition.number, 6);
    QCOMPARE(home.window->language(), "es");
    QVERIFY(isSaid(home.window.get(), "2030.6"));
    QVERIFY(support::control(home.window.get(), "Mostrar ahora el contenido más nuevo") == nullptr);
}

void TestHomeUpdates::picksStay()
{
    Home home;
    const guide::Symptom symptom = home.window->content().symptoms.symptoms.constFirst();
    home.session.visit.addSymptom(symptom.id);
    QVERIFY(home.take(home.place.bring(6, home.place.a)));
    QVERIFY(support::press(home.window.get(), "Show the newer content now"));
    support::settle();
    QVERIFY(!home.session.visit.isEmpty());
}

void TestHomeUpdates::tellsWhatIsWrong()
{
    Home home;
    QVERIFY(home.take("/nowhere/at/all.sqlite"));
    QVERIFY(isSaid(home.window.get(), "/nowhere/at/all.sqlite"));
    QVERIFY(support::control(home.window.get(), "Show the newer content now") == nullptr);
    QCOMPARE(home.window->content().edition.number, store::builtInNumber());
}

GUIDE_TEST(TestHomeUpdates)
#include "test_home_updates.moc"

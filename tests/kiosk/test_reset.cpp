// SPDX-License-Identifier: Apache-2.0
// Whatever a visitor did, the next one meets the guide as the first one did (PRIV-1 to 4, PRIV-12,
// KIOSK-7, KIOSK-20).
#include "support/kiosk_state.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using std::chrono::seconds;
using support::KioskPlace;
using Deed = std::function<void(KioskPlace &)>;

Q_DECLARE_METATYPE(Deed)

namespace {

const QString kCanary = QStringLiteral("zqcanary");

void type(KioskPlace &place, const QString &text)
{
    for (const QChar letter : text)
        QTest::keyClick(place.window().windowHandle(), letter.toLatin1());
    support::settle();
}

/// All that was counted, whatever the day.
kiosk::Counts countsOf(KioskPlace &place)
{
    kiosk::Counts all;
    for (const kiosk::Counts &counts : place.counters().counted())
        all.add(counts);
    return all;
}

void typeInto(KioskPlace &place, const QString &target, QAccessible::Role role)
{
    place.guide().guide().open(target);
    support::settle();
    for (QWidget *field : place.screen()->findChildren<QWidget *>()) {
        if (support::roleOf(field) == role && field->isVisible() &&
            field->inputMethodQuery(Qt::ImEnabled).toBool()) {
            field->setFocus();
            type(place, kCanary);
        }
    }
}

}  // namespace

class TestReset : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeft_data();
    void nothingIsLeft();
    void nothingIsLeftAfterAll();
    void nothingOfAVisitorIsOnDisk();
    void whatWaitsAtThePrinterIsEnded();
    void whatIsStillBeingSetIsNotPrinted();
    void theNextVisitorHasTheirOwnLimits();
    void countersKnowPagesOnly();
    void everyVisitIsCounted();
    void noVisitIsCountedWhereNobodyCame();

private:
    static QList<std::pair<QString, Deed>> deeds();
};

QList<std::pair<QString, Deed>> TestReset::deeds()
{
    const auto open = [](const QString &target) {
        return [target](KioskPlace &place) {
            place.guide().guide().open(target);
            support::settle();
        };
    };
    return {
        {"nothing at all", [](KioskPlace &) {}},
        {"another tab", open("page:support")},
        {"a way through many pages",
         [](KioskPlace &place) {
             for (const QString page : {"page:support", "symptom:sight", "sources:support",
                                        "question:storage", "section:safety#never"})
                 place.guide().guide().open(page);
             support::settle();
             place.key(Qt::Key_Left, Qt::AltModifier);
         }},
        {"scrolled down",
         [](KioskPlace &place) {
             place.guide().guide().open("page:questions");
             support::settle();
             QVERIFY(place.press("More: the next part"));
             place.key(Qt::Key_PageDown);
             place.key(Qt::Key_PageDown);
         }},
        {"large text and contrast",
         [](KioskPlace &place) {
             QVERIFY(place.press("A+ Larger text"));
             QVERIFY(place.press("A+ Larger text"));
             QVERIFY(place.press("Contrast: white text on black"));
         }},
        {"another language", [](KioskPlace &place) { QVERIFY(place.press("Español")); }},
        {"a search",
         [](KioskPlace &place) {
             place.key(Qt::Key_F, Qt::ControlModifier);
             type(place, kCanary);
         }},
        {"a search that was rubbed out",
         [](KioskPlace &place) {
             place.key(Qt::Key_F, Qt::ControlModifier);
             type(place, kCanary);
             for (int i = 0; i < kCanary.size(); ++i)
                 place.key(Qt::Key_Backspace);
         }},
        {"find on the page",
         [](KioskPlace &place) {
             place.key(Qt::Key_G, Qt::ControlModifier);
             type(place, "weight");
         }},
        {"signs that were picked",
         [](KioskPlace &place) {
             place.guide().guide().open("page:side-effects");
             support::settle();
             for (QWidget *row : place.screen()->findChildren<QWidget *>()) {
                 if (support::roleOf(row) == QAccessible::CheckBox && row->isVisible())
                     QVERIFY(support::click(row));
             }
             QVERIFY(place.visit().count() > 3);
         }},
        {"kilograms and a table",
         [](KioskPlace &place) {
             place.guide().guide().open("outcome:weight");
             support::settle();
             place.session().setWeightUnit(guide::WeightUnit::Kilograms);
             QVERIFY(place.press("Table"));
         }},
        {"an own question",
         [](KioskPlace &place) {
             typeInto(place, "door:questions#ask", QAccessible::EditableText);
             place.key(Qt::Key_Return);
             QVERIFY(place.visit().asks().size() == 1);
         }},
        {"a question that was begun",
         [](KioskPlace &place) {
             typeInto(place, "door:questions#ask", QAccessible::EditableText);
         }},
        {"notes",
         [](KioskPlace &place) {
             typeInto(place, "page:my-visit", QAccessible::EditableText);
             QVERIFY(place.visit().notes().contains(kCanary));
         }},
        {"a code of notes, scanned with the medicine named",
         [](KioskPlace &place) {
             typeInto(place, "page:my-visit", QAccessible::EditableText);
             place.guide().guide().open("scan:visit");
             support::settle();
             QVERIFY(place.press("Name the medicine and the illness"));
             // After all that others did, there may be no room for notes.
             const QString said = support::names(place.screen(), QAccessible::StaticText).join(' ');
             QVERIFY(said.contains(kCanary) || said.contains("no room in the code"));
         }},
        {"what was printed",
         [](KioskPlace &place) {
             place.guide().guide().open("print:support");
             support::settle();
             for (auto *button : place.screen()->findChildren<QAbstractButton *>()) {
                 if (support::nameOf(button) == "Print")
                     button->click();
             }
             QTRY_VERIFY(!place.printer().pdf.isEmpty());
         }},
        {"a page that is read aloud",
         [](KioskPlace &place) {
             place.key(Qt::Key_F8);
             QVERIFY(place.press("Louder"));
             QVERIFY(place.press("Play"));
             QVERIFY(!place.voice().speaks);
             QVERIFY(place.press("Play"));
             QVERIFY(place.voice().speaks);
         }},
        {"both clipboards",
         [](KioskPlace &) {
             QApplication::clipboard()->setText(kCanary);
             if (QApplication::clipboard()->supportsSelection())
                 QApplication::clipboard()->setText(kCanary, QClipboard::Selection);
         }},
        {"a talk of two people",
         [](KioskPlace &place) {
             place.guide().startCounselling();
             support::settle();
             type(place, kCanary);
             place.guide().guide().open("page:closing");
             support::settle();
         }},
        {"the number pad",
         [](KioskPlace &place) {
             place.window().askForPin();
             support::settle();
             type(place, "123");
         }},
    };
}

void TestReset::nothingIsLeft_data()
{
    QTest::addColumn<Deed>("deed");
    for (const auto &[name, deed] : deeds())
        QTest::newRow(qPrintable(name)) << deed;
}

void TestReset::nothingIsLeft()
{
    QFETCH(const Deed, deed);
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    const QStringList before = support::stateOf(place);
    QVERIFY(before.size() > 300);
    place.wake();
    deed(place);
    if (QTest::currentTestFailed())
        return;
    place.window().hideNow();
    support::settle();
    QStringList found = support::differences(before, support::stateOf(place));
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));

    // By the clock it is no less, and neither by the button that leads to the first page.
    place.wake();
    const QStringList first = support::stateOf(place);
    deed(place);
    if (QTest::currentTestFailed())
        return;
    place.window().startOver();
    support::settle();
    found = support::differences(first, support::stateOf(place));
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    deed(place);
    place.pass(seconds(120));
    place.pass(seconds(20));
    found = support::differences(before, support::stateOf(place));
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

void TestReset::nothingIsLeftAfterAll()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show({1080, 1920}));
    const QStringList before = support::stateOf(place);
    for (int round = 0; round < 2; ++round) {
        place.wake();
        for (const auto &[name, deed] : deeds()) {
            // Some press what is only there in English, at the usual size.
            if (name != "another language" && name != "the number pad" &&
                name != "a talk of two people")
                deed(place);
            if (QTest::currentTestFailed())
                return;
            place.guide().guide().open("page:start");
            support::settle();
        }
        place.window().hideNow();
        support::settle();
        const QStringList found = support::differences(before, support::stateOf(place));
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    }
}

void TestReset::nothingOfAVisitorIsOnDisk()
{
    // PRIV-5, PRIV-9, as far as the folder goes that the kiosk may write to.
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    for (const auto &[name, deed] : deeds()) {
        place.wake();
        deed(place);
        place.window().hideNow();
        support::settle();
    }
    int files = 0;
    for (const QFileInfo &info : QDir(place.stateFolder()).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(kCanary.toUtf8()));
        ++files;
    }
    QVERIFY(files > 0);
}

void TestReset::whatWaitsAtThePrinterIsEnded()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    place.printer().hangs = true;
    place.wake();
    place.guide().guide().open("print:support");
    support::settle();
    QVERIFY(place.press("Print"));
    QTRY_VERIFY(!place.printer().pdf.isEmpty());
    QVERIFY(place.cancelled().isEmpty());
    place.window().hideNow();
    support::settle();
    QCOMPARE(place.cancelled(), QStringList{"Hall"});
    // Who printed nothing has nothing to be ended.
    place.wake();
    place.window().hideNow();
    support::settle();
    QCOMPARE(place.cancelled().size(), 1);
}

void TestReset::whatIsStillBeingSetIsNotPrinted()
{
    kiosk::Config config = support::generousConfig();
    config.pagesAJob = 100;
    KioskPlace place(config);
    QVERIFY(place.show());
    for (int visitor = 0; visitor < 3; ++visitor) {
        place.wake();
        place.guide().guide().open("print:support");
        support::settle();
        QVERIFY(place.press("Handout"));
        for (auto *button : place.screen()->findChildren<QAbstractButton *>()) {
            if (support::nameOf(button) == "Print")
                button->click();
        }
        // The printer is found first, which takes a round of events; the pages are set after that.
        if (visitor > 0)
            QCoreApplication::processEvents();
        place.window().hideNow();
        support::settle();
    }
    QTest::qWait(1000);
    QVERIFY(place.printer().pdf.isEmpty());
    place.wake();
    place.guide().guide().open("print:support");
    support::settle();
    QVERIFY(place.press("Print"));
    QTRY_VERIFY(!place.printer().pdf.isEmpty());
}

void TestReset::theNextVisitorHasTheirOwnLimits()
{
    kiosk::Config config = support::generousConfig();
    config.jobsAVisit = 1;
    KioskPlace place(config);
    QVERIFY(place.show());
    for (int visitor = 0; visitor < 2; ++visitor) {
        place.wake();
        place.guide().guide().open("print:support");
        support::settle();
        place.printer().pdf.clear();
        const auto told = [&] { return support::allNames(&place.window()).join(' '); };
        QVERIFY(place.press("Print"));
        QTRY_VERIFY(told().contains("Sent to Hall."));
        QVERIFY(!place.printer().pdf.isEmpty());
        QCOMPARE(place.printer().printer, "Hall");
        place.printer().pdf.clear();
        QVERIFY(place.press("Print"));
        QTRY_VERIFY2(told().contains("one person can print"), qPrintable(told()));
        QVERIFY(place.printer().pdf.isEmpty());
        // There is nothing to save to.
        QVERIFY(support::control(&place.window(), "Save as PDF") == nullptr);
        place.window().hideNow();
        support::settle();
    }
}

void TestReset::countersKnowPagesOnly()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    for (int visitor = 0; visitor < 6; ++visitor) {
        place.wake();
        place.guide().guide().open("page:support");
        place.guide().guide().open("page:support");
        place.window().hideNow();
        support::settle();
    }
    const kiosk::Counts counts = countsOf(place);
    QCOMPARE(counts.visits, 6);
    QCOMPARE(counts.pages, (QMap<QString, int>{{"start", 6}, {"support", 6}}));
}

void TestReset::everyVisitIsCounted()
{
    // KIOSK-38: also those of people who read the first page and go.
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    for (int visitor = 0; visitor < 2; ++visitor) {
        place.wake();
        place.window().hideNow();
        support::settle();
        place.wake();
        place.window().startOver();
        support::settle();
        place.pass(std::chrono::seconds(120));
        place.pass(std::chrono::seconds(20));
    }
    const kiosk::Counts counts = countsOf(place);
    QCOMPARE(counts.visits, 6);
    QCOMPARE(counts.pages, (QMap<QString, int>{{"start", 6}}));
}

void TestReset::noVisitIsCountedWhereNobodyCame()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    place.window().openStaffMenu();
    support::settle();
    QVERIFY(place.press("Back to the start screen"));
    QCOMPARE(countsOf(place).visits, 0);
    // A talk is a visit.
    place.window().openStaffMenu();
    support::settle();
    QVERIFY(place.press("Start a talk with a patient"));
    place.window().hideNow();
    support::settle();
    QCOMPARE(countsOf(place).visits, 1);
    QCOMPARE(countsOf(place).pages, (QMap<QString, int>{{"how-it-works", 1}, {"start", 1}}));
}

GUIDE_TEST(TestReset)
#include "test_reset.moc"

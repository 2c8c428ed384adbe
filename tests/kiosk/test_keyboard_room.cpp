// SPDX-License-Identifier: Apache-2.0
// KIOSK-15: the keyboard never covers what is typed into, on any field of the guide.
#include "kiosk_column.h"

#include "support/seen.h"
#include "support/test_program.h"

#include "kiosk/keyboard.h"
#include "look/entry.h"
#include "look/focus_order.h"
#include "look/touch_sizes.h"
#include "shell/frame.h"

#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <algorithm>

class TestKeyboardRoom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noFieldIsCovered_data();
    void noFieldIsCovered();
    void thePageComesBack();
    void keysAreLargeEnough_data();
    void keysAreLargeEnough();
};

void TestKeyboardRoom::noFieldIsCovered_data()
{
    struct Size {
        QSize size;
        double diagonal;
    };
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("diagonal");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("language");
    for (const Size &each :
         {Size{{1280, 800}, 15.6}, Size{{1080, 1920}, 21.5}, Size{{1366, 768}, 15.6}}) {
        for (const int percent : {100, 200}) {
            for (const QString language : {"en", "es"})
                QTest::addRow("KIOSK-15 %dx%d at %d %%, %s", each.size.width(), each.size.height(),
                              percent, qPrintable(language))
                    << each.size << each.diagonal << percent << language;
        }
    }
}

void TestKeyboardRoom::noFieldIsCovered()
{
    QFETCH(const QSize, size);
    QFETCH(const double, diagonal);
    QFETCH(const int, percent);
    QFETCH(const QString, language);
    const look::TouchSizes touch = look::touchSizes(size, diagonal, {});
    support::KioskColumn column(touch);
    support::GuideWindow guide({}, {}, {}, language, touch);
    guide.theme().setTextPercent(percent);
    column.keyboard().setLanguage(language);
    column.hold(guide.window());
    QVERIFY(column.show(size));
    const QString find = language == "en" ? "Find on this page" : "Buscar en esta página";
    int fields = 0;
    const auto check = [&](QWidget *field, const QString &where) {
        QVERIFY2(field != nullptr && field->isVisible(), qPrintable(where));
        if (!column.keyboard().isVisible()) {
            look::reveal(field);
            support::settle();
            const QPoint at = field->mapTo(&column, field->visibleRegion().boundingRect().center());
            QTest::mouseClick(column.windowHandle(), Qt::LeftButton, {}, at);
            support::settle();
        }
        QVERIFY2(column.keyboard().isVisible(), qPrintable(where));
        QCOMPARE(column.size(), size);
        // What is left visible of the field is all of it.
        const QRect seen = field->visibleRegion().boundingRect();
        const int least = std::min(field->height(), 46);
        QVERIFY2(seen.height() >= least && seen.width() == field->width(),
                 qPrintable(QStringLiteral("%1: %2 of %3 seen")
                                .arg(where)
                                .arg(seen.height())
                                .arg(field->height())));
        const QRect place(field->mapTo(&column, seen.topLeft()), seen.size());
        QVERIFY(!place.intersects(column.keyboard().geometry()));
        // The way to help stays in sight.
        const auto *strip = guide.window()->findChild<shell::SafetyStrip *>();
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->visibleRegion().boundingRect().size(), strip->size());
        const int needed = strip->layout()->totalHeightForWidth(strip->width());
        QVERIFY2(
            strip->height() >= needed,
            qPrintable(QStringLiteral("%1: %2 of %3").arg(where).arg(strip->height()).arg(needed)));
        ++fields;
        QVERIFY(support::press(&column.keyboard(), language == "en" ? "Done" : "Listo"));
        QVERIFY(!column.keyboard().isVisible());
    };
    for (const QString page : {"door:questions#ask", "page:my-visit"}) {
        guide.open(page);
        QList<QWidget *> all;
        for (auto *line : guide.screen()->widget()->findChildren<QLineEdit *>())
            all.append(line);
        for (auto *notes : guide.screen()->widget()->findChildren<QPlainTextEdit *>())
            all.append(notes);
        QVERIFY(!all.isEmpty());
        for (QWidget *field : qAsConst(all)) {
            check(field, page + ": " + support::nameOf(field));
            if (QTest::currentTestFailed())
                return;
        }
    }
    guide.open("page:support");
    guide.key(Qt::Key_F3);
    check(support::find(guide.window(), QAccessible::EditableText, find), "find on page");
    if (QTest::currentTestFailed())
        return;
    guide.key(Qt::Key_Escape);
    guide.open("page:start");
    check(support::searchField(guide.window()), "search");
    if (QTest::currentTestFailed())
        return;
    QVERIFY(fields >= 5);
}

void TestKeyboardRoom::thePageComesBack()
{
    support::KioskColumn column({61, 46, 12});
    support::GuideWindow guide({}, {}, {}, QStringLiteral("en"), {61, 46, 12});
    column.hold(guide.window());
    QVERIFY(column.show({1280, 800}));
    guide.open("page:start");
    const QSize before = guide.window()->size();
    QVERIFY(support::click(support::searchField(guide.window())));
    QVERIFY(guide.window()->height() < before.height());
    QVERIFY(support::press(&column.keyboard(), "Done"));
    QCOMPARE(guide.window()->size(), before);
}

void TestKeyboardRoom::keysAreLargeEnough_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("diagonal");
    QTest::addColumn<int>("percent");
    QTest::newRow("KIOSK-14 1280x800") << QSize(1280, 800) << 15.6 << 100;
    QTest::newRow("KIOSK-14 1280x800, large text") << QSize(1280, 800) << 15.6 << 200;
    QTest::newRow("KIOSK-14 1920x1080") << QSize(1920, 1080) << 21.5 << 150;
    QTest::newRow("KIOSK-14 upright") << QSize(1080, 1920) << 21.5 << 100;
}

/// On both pages of both languages, in millimetres.
void TestKeyboardRoom::keysAreLargeEnough()
{
    QFETCH(const QSize, size);
    QFETCH(const double, diagonal);
    QFETCH(const int, percent);
    const double scale = look::pixelsPerMillimetre(size, diagonal, {});
    support::KioskColumn column(look::touchSizes(size, diagonal, {}));
    column.theme().setTextPercent(percent);
    auto *notes = new look::NotesEntry("Notes", 30, column.theme());
    column.hold(notes);
    QVERIFY(column.show(size));
    for (const QString language : {"en", "es"}) {
        column.keyboard().setLanguage(language);
        QVERIFY(support::click(notes));
        for (const QString turns : {"123: numbers and signs", "ABC: letters"}) {
            support::settle();
            QList<QRectF> places;
            for (const auto *key : column.keyboard().findChildren<kiosk::Key *>()) {
                if (!key->isVisible())
                    continue;
                const QRectF place = key->geometry();
                QVERIFY(std::min(place.width(), place.height()) >= 12 * scale);
                QVERIFY(column.keyboard().rect().contains(key->geometry()));
                const double reach = 3 * scale;
                for (const QRectF &other : qAsConst(places))
                    QVERIFY(!other.adjusted(-reach, -reach, reach, reach).intersects(place));
                places.append(place);
            }
            QVERIFY(places.size() > 30);
            QVERIFY(support::press(&column.keyboard(), turns));
        }
    }
}

GUIDE_TEST(TestKeyboardRoom)
#include "test_keyboard_room.moc"

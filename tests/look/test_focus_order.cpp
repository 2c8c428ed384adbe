// SPDX-License-Identifier: Apache-2.0
// The order of the focus, read off where things stand.
#include "support/test_program.h"

#include "look/focus_order.h"

#include <QPushButton>
#include <QTest>

class TestFocusOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAreReadLikeText();
    void whatHasNoRoomYetIsPassed_data();
    void whatHasNoRoomYetIsPassed();
};

void TestFocusOrder::linesAreReadLikeText()
{
    QWidget window;
    window.resize(300, 300);
    QPushButton right(&window);
    QPushButton below(&window);
    QPushButton left(&window);
    right.setGeometry(200, 5, 50, 20);
    below.setGeometry(0, 100, 50, 20);
    left.setGeometry(0, 10, 50, 20);
    window.show();
    QCOMPARE(look::focusOrder(window), (QList<QWidget *>{&left, &right, &below}));
}

void TestFocusOrder::whatHasNoRoomYetIsPassed_data()
{
    QTest::addColumn<QRect>("place");
    QTest::newRow("no height") << QRect(0, 50, 50, 0);
    QTest::newRow("nothing at all") << QRect(0, 50, 0, 0);
    QTest::newRow("beside others") << QRect(0, 0, 50, 0);
}

/// Before its first layout a widget has no height. A key that arrives then must not stop the
/// program (A11Y-2.1.2).
void TestFocusOrder::whatHasNoRoomYetIsPassed()
{
    QFETCH(const QRect, place);
    QWidget window;
    window.resize(300, 300);
    QPushButton first(&window);
    QWidget crushed(&window);
    QPushButton last(&window);
    first.setGeometry(60, 0, 50, 20);
    crushed.setGeometry(place);
    last.setGeometry(0, 100, 50, 20);
    window.show();
    QCOMPARE(look::focusOrder(window), (QList<QWidget *>{&first, &last}));
    QCOMPARE(look::nextInFocusOrder(window, &first, true), &last);
    QCOMPARE(look::shownInOrder(window).size(), 3);
}

GUIDE_TEST(TestFocusOrder)
#include "test_focus_order.moc"

// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "shell/main_window.h"

#include <QTest>

using shell::History;

namespace {

QString targetAt(const History &history, int steps)
{
    const shell::HistoryEntry *place = history.at(steps);
    return place == nullptr ? QString() : place->target;
}

}  // namespace

class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingToGoTo();
    void goesBackAndForward();
    void aNewWayForgetsTheOldOne();
    void theSamePlaceIsOnePlace();
    void aSearchIsOnePlace();
    void remembersHowFarItWasScrolled();
    void forgetsTheOldest();
};

void TestHistory::nothingToGoTo()
{
    History history;
    history.remember(5);
    QVERIFY(history.at(0) == nullptr && history.go(-1) == nullptr && history.go(1) == nullptr);
    history.visit("page:a");
    QCOMPARE(targetAt(history, 0), "page:a");
    QVERIFY(history.go(-1) == nullptr && history.go(1) == nullptr);
    QCOMPARE(targetAt(history, 0), "page:a");
}

void TestHistory::goesBackAndForward()
{
    History history;
    for (const char *target : {"page:a", "page:b", "page:c"})
        history.visit(target);
    QCOMPARE(history.go(-1)->target, "page:b");
    QCOMPARE(history.go(-1)->target, "page:a");
    QVERIFY(history.go(-1) == nullptr);
    QCOMPARE(history.go(2)->target, "page:c");
    QVERIFY(history.go(1) == nullptr);
}

void TestHistory::aNewWayForgetsTheOldOne()
{
    History history;
    for (const char *target : {"page:a", "page:b", "page:c"})
        history.visit(target);
    history.go(-2);
    history.visit("page:d");
    QCOMPARE(targetAt(history, 1), QString());
    QCOMPARE(targetAt(history, -1), "page:a");
    QCOMPARE(targetAt(history, -2), QString());
}

void TestHistory::theSamePlaceIsOnePlace()
{
    History history;
    history.visit("page:a");
    history.visit("page:b");
    history.go(-1);
    history.visit("page:a");  // what going back does on the way
    QCOMPARE(targetAt(history, 1), "page:b");
}

void TestHistory::aSearchIsOnePlace()
{
    History history;
    history.visit("page:a");
    for (const char *target : {"search:h", "search:he", "search:hea"})
        history.visit(target);
    QCOMPARE(targetAt(history, 0), "search:hea");
    QCOMPARE(targetAt(history, -1), "page:a");
    history.visit("page:b");
    history.visit("search:x");
    QCOMPARE(targetAt(history, -2), "search:hea");
}

void TestHistory::remembersHowFarItWasScrolled()
{
    History history;
    history.visit("page:a");
    history.remember(120);
    history.visit("page:b");
    history.remember(7);
    QCOMPARE(history.go(-1)->scroll, 120);
    QCOMPARE(history.go(1)->scroll, 7);
}

void TestHistory::forgetsTheOldest()
{
    History history;
    for (int i = 0; i < 2 * History::kMaxEntries; ++i)
        history.visit("page:" + QString::number(i));
    QVERIFY(history.at(-static_cast<int>(History::kMaxEntries)) == nullptr);
    QCOMPARE(targetAt(history, 1 - static_cast<int>(History::kMaxEntries)),
             "page:" + QString::number(History::kMaxEntries));
}

GUIDE_CORE_TEST(TestHistory)
#include "test_history.moc"

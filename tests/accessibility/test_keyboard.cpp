// SPDX-License-Identifier: Apache-2.0
// Everything works by keyboard alone: all of it is reached, seen when it has the focus, and left.
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "look/focus_order.h"
#include "shell/options.h"

#include <QApplication>
#include <QSet>
#include <QTest>

namespace {

constexpr int kMaxSteps = 400;

/// Where the focus is: a widget, and the link inside it where it has several.
struct Stop {
    QWidget *widget = nullptr;
    QString link;

    bool operator==(const Stop &) const = default;
};

Stop here()
{
    QWidget *focus = QApplication::focusWidget();
    return {focus, focus == nullptr ? QString() : support::focusedLink(focus)};
}

/// What Tab must come to: everything shown that takes the focus by it.
QSet<QWidget *> mustBeReached(QWidget *window)
{
    QSet<QWidget *> wanted;
    for (auto *widget : window->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus) != 0)
            wanted.insert(widget);
    }
    return wanted;
}

/// What of a widget has the focus: one link, one bar, or all of it. In its own coordinates.
QRect focusedPart(const QWidget *focus)
{
    const support::Face face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(focus));
    for (int i = 0; i < face->childCount(); ++i) {
        const QRect part = face->child(i)->rect();
        if (!face->child(i)->state().focused)
            continue;
        const QRect local(focus->mapFromGlobal(part.topLeft()), part.size());
        // A table may scroll sideways, and one of its cells be wider than what is seen of it.
        return face->role() == QAccessible::Table ? local & focus->rect() : local;
    }
    return focus->rect();
}

/// Empty when a person sees what has the focus: all of it, or as much as the screen can hold.
QString hiddenPart(const support::GuideWindow &guide, const QWidget *focus)
{
    const QRect wanted = focusedPart(focus);
    const QRect seen = focus->visibleRegion().boundingRect() & wanted;
    const int room = guide.screen()->viewport()->height();
    const bool tall = guide.screen()->isAncestorOf(focus) && wanted.height() > room;
    if (tall ? seen.height() >= room - 1 : seen == wanted)
        return {};
    return QStringLiteral("%1: %2 of %3 pixels are seen")
        .arg(support::nameOf(focus).left(60))
        .arg(seen.height())
        .arg(wanted.height());
}

/// One whole round with Tab or Shift+Tab.
struct Round {
    QSet<QWidget *> reached;
    QStringList hidden;
    bool closed = false;  ///< it came back to where it began
    int steps = 0;
};

Round goRound(support::GuideWindow &guide, Qt::Key key)
{
    Round round;
    guide.key(key);
    const Stop start = here();
    for (int i = 0; i < kMaxSteps && !round.closed; ++i) {
        QWidget *focus = QApplication::focusWidget();
        if (focus == nullptr)
            return round;
        round.reached.insert(focus);
        if (const QString hidden = hiddenPart(guide, focus); !hidden.isEmpty())
            round.hidden.append(hidden);
        guide.key(key);
        ++round.steps;
        round.closed = here() == start;
    }
    return round;
}

}  // namespace

class TestKeyboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tabReachesAndShowsEverything_data();
    void tabReachesAndShowsEverything();
    void tabReachesWhatIsInsideOpenedParts();
    void tabReachesAFilledVisit_data();
    void tabReachesAFilledVisit();
    void tabShowsTheFocusBehindAScrolledScreen();
    void focusIsSeenOnEveryKindOfControl();
    void focusRingNeedsAKey();
    void arrowsWalkTheMarks();
    void arrowsChooseAmongChips();
    void symptomsArePickedByKeyboard();
    void focusSurvivesComingBack();
};

void TestKeyboard::tabReachesAndShowsEverything_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 200}) {
        for (const QString &page : shell::pageNames())
            QTest::addRow("%s at %d %%", qPrintable(page), percent) << "page:" + page << percent;
        for (const QString target : {"sources:support", "outcome:weight",
                                     "door:trial-results#doses", "door:trial-results#table"})
            QTest::addRow("%s at %d %%", qPrintable(target), percent) << target << percent;
    }
}

void TestKeyboard::tabReachesAndShowsEverything()
{
    QFETCH(QString, target);
    QFETCH(int, percent);
    support::GuideWindow guide;
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show({1366, 768}));
    guide.open(target);
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        const Round round = goRound(guide, key);
        QVERIFY2(round.closed, "a round does not come back: there is a trap");
        // Asked afterwards: of a group of radio buttons, Qt keeps one for Tab once it was there.
        const QSet<QWidget *> wanted = mustBeReached(guide.window());
        QVERIFY(wanted.size() >= 5);
        for (const QWidget *widget : wanted - round.reached)
            QFAIL(qPrintable("not reached: " + support::nameOf(widget)));
        QVERIFY2(round.hidden.isEmpty(), qPrintable(round.hidden.join('\n')));  // A11Y-2.4.11
    }
}

void TestKeyboard::tabReachesWhatIsInsideOpenedParts()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    for (const QString target : {"question:diabetes", "symptom:headache", "outcome:weight"}) {
        guide.open(target);
        const Round round = goRound(guide, Qt::Key_Tab);
        QVERIFY(round.closed);
        const QSet<QWidget *> wanted = mustBeReached(guide.window());
        for (const QWidget *widget : wanted - round.reached)
            QFAIL(qPrintable("not reached: " + support::nameOf(widget)));
        QVERIFY2(round.hidden.isEmpty(), qPrintable(round.hidden.join('\n')));
    }
}

void TestKeyboard::tabReachesAFilledVisit_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 200}) {
        for (const QString page : {"my-visit", "questions"})
            QTest::addRow("%s at %d %%", qPrintable(page), percent) << page << percent;
    }
}

void TestKeyboard::tabReachesAFilledVisit()
{
    QFETCH(QString, page);
    QFETCH(int, percent);
    support::GuideWindow guide;
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show({1366, 768}));
    guide.fillVisit();
    guide.open("page:" + page);
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        const Round round = goRound(guide, key);
        QVERIFY2(round.closed, "a round does not come back: there is a trap");
        for (const QWidget *widget : mustBeReached(guide.window()) - round.reached)
            QFAIL(qPrintable("not reached: " + support::nameOf(widget)));
        QVERIFY2(round.hidden.isEmpty(), qPrintable(round.hidden.join('\n')));
    }
}

void TestKeyboard::tabShowsTheFocusBehindAScrolledScreen()
{
    // The focus comes into a scrolled screen from outside of it: from the tabs, and from the strip.
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    for (const QString page : {"trial-results", "questions", "safety"}) {
        guide.open("page:" + page);
        QWidget *strip = support::control(guide.window(), guide.content().frame.stripLink);
        QCOMPARE(strip == nullptr, page == "safety");  // which is what the strip leads to
        // Without the strip, the round begins anew after the screen.
        QWidget *after = strip == nullptr ? look::focusOrder(*guide.window()).constFirst() : strip;
        QVERIFY(!guide.screen()->isAncestorOf(after));
        after->setFocus();
        guide.screen()->scrollToTop();
        guide.key(Qt::Key_Backtab);
        QVERIFY(guide.screen()->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(hiddenPart(guide, QApplication::focusWidget()), QString());
    }
}

void TestKeyboard::focusIsSeenOnEveryKindOfControl()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    for (const bool contrast : {false, true}) {
        guide.theme().setHighContrast(contrast);
        for (const QString page : {"how-it-works", "trial-results", "side-effects"}) {
            guide.open("page:" + page);
            guide.key(Qt::Key_Tab);
            for (int i = 0; i < 25; ++i) {
                QWidget *focus = QApplication::focusWidget();
                QVERIFY(focus != nullptr);
                const QImage with = support::picture(focus);
                const QString link = support::focusedLink(focus);
                const int length = link.isEmpty() ? focusedPart(focus).width()
                                                  : focus->fontMetrics().horizontalAdvance(link);
                guide.key(Qt::Key_Tab);
                if (QApplication::focusWidget() == focus)
                    continue;  // the next link of the same text
                const QImage without = support::picture(focus);
                int changed = 0;
                for (int x = 0; x < with.width(); ++x) {
                    for (int y = 0; y < with.height(); ++y) {
                        changed += look::contrastRatio(with.pixelColor(x, y),
                                                       without.pixelColor(x, y)) >= 3
                                       ? 1
                                       : 0;
                    }
                }
                // As much as a line of 2 px along both long sides (A11Y-2.4.13).
                QVERIFY2(changed >= 2 * 2 * (length - 20),
                         qPrintable(QStringLiteral("%1: %2 of %3")
                                        .arg(support::nameOf(focus).left(60))
                                        .arg(changed)
                                        .arg(length)));
            }
        }
    }
}

void TestKeyboard::focusRingNeedsAKey()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    QWidget *tab = support::control(guide.window(), "Trial results");
    QVERIFY(support::click(tab));
    QCOMPARE(QApplication::focusWidget(), tab);
    const QImage clicked = support::picture(tab);
    guide.key(Qt::Key_Shift);
    QVERIFY(support::picture(tab) != clicked);
    QVERIFY(support::click(tab));
    QVERIFY(support::picture(tab) == clicked);
}

void TestKeyboard::arrowsWalkTheMarks()
{
    for (const auto &[target, percent] : {std::pair("page:trial-results", 100),
                                          {"page:trial-results", 200},
                                          {"outcome:weight", 100},
                                          {"outcome:weight", 200}}) {
        support::GuideWindow guide;
        guide.theme().setTextPercent(percent);
        QVERIFY(guide.show({1366, 768}));
        guide.open(target);
        QVERIFY(support::tabTo(guide.window(), [](QWidget *focus) {
            return support::roleOf(focus) == QAccessible::Chart;
        }));
        QWidget *chart = QApplication::focusWidget();
        const support::Face face = QAccessible::queryAccessibleInterface(chart);
        const auto focused = [&] {
            for (int i = 0; i < face->childCount(); ++i) {
                if (face->child(i)->state().focused)
                    return i;
            }
            return -1;
        };
        const QList<std::pair<Qt::Key, int>> walk{
            {Qt::Key_Home, 0}, {Qt::Key_Down, 1}, {Qt::Key_Right, 2}, {Qt::Key_Down, 2},
            {Qt::Key_Up, 1},   {Qt::Key_Left, 0}, {Qt::Key_Up, 0},    {Qt::Key_End, 2}};
        for (const auto &[key, mark] : walk) {
            guide.key(key);
            QCOMPARE(QApplication::focusWidget(), chart);
            QCOMPARE(focused(), mark);
            // The bar of the moment is on screen, also where the chart is taller than the screen.
            const QRect row = face->child(mark)->rect();
            const QRect local(chart->mapFromGlobal(row.topLeft()), row.size());
            QVERIFY2(chart->visibleRegion().boundingRect().contains(local),
                     qPrintable(QStringLiteral("%1: mark %2 at %3 %")
                                    .arg(QLatin1String(target))
                                    .arg(mark)
                                    .arg(percent)));
        }
        guide.key(Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() != chart);  // one Tab leaves it (CHART-12)
    }
}

void TestKeyboard::arrowsChooseAmongChips()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    const auto &outcomes = guide.content().trial.outcomes;
    guide.open("outcome:" + outcomes.first().id);
    QVERIFY(support::tabTo(guide.window(), [&](QWidget *focus) {
        return support::nameOf(focus) == outcomes.first().name;
    }));
    for (int i = 1; i < outcomes.size(); ++i) {
        guide.key(Qt::Key_Right);
        QCOMPARE(support::nameOf(QApplication::focusWidget()), outcomes.at(i).name);
        guide.key(Qt::Key_Space);
        QVERIFY(support::find(guide.window(), QAccessible::Heading, outcomes.at(i).heading));
    }
}

void TestKeyboard::symptomsArePickedByKeyboard()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.open("page:side-effects");
    const auto goTo = [&](const QString &name) {
        return support::tabTo(guide.window(),
                              [&](QWidget *focus) { return support::nameOf(focus) == name; });
    };
    QVERIFY(goTo("Head and eyes"));
    guide.key(Qt::Key_Down);
    QCOMPARE(support::nameOf(QApplication::focusWidget()), "Breathing and face");
    guide.key(Qt::Key_Space);
    QVERIFY(support::control(guide.window(), "I have trouble breathing"));
    guide.key(Qt::Key_Up);
    guide.key(Qt::Key_Space);
    QVERIFY(!support::control(guide.window(), "I have trouble breathing"));
    QVERIFY(goTo("More signs"));
    guide.key(Qt::Key_Space);
    QVERIFY(goTo("I have a headache that is new or will not go away"));
    guide.key(Qt::Key_Space);
    const QString today = "Call your care team today if:";
    const QString now = "Call 911 now if:";
    const auto cards = [&](const QString &heading) {
        return support::names(guide.window(), QAccessible::Heading).count(heading);
    };
    QCOMPARE(cards(today), 1);
    QCOMPARE(cards(now), 0);
    while (support::control(guide.window(), "More signs") != nullptr) {
        QVERIFY(goTo("More signs"));
        guide.key(Qt::Key_Space);
    }
    QVERIFY(goTo("The first signs"));
    guide.key(Qt::Key_Space);
    QVERIFY(goTo("My sight has changed"));
    guide.key(Qt::Key_Return);
    QCOMPARE(cards(now), 1);
    // Cleared by key, the focus goes to a row, not into nothing.
    QVERIFY(goTo("Clear my picks"));
    guide.key(Qt::Key_Space);
    QCOMPARE(cards(now), 0);
    QCOMPARE(cards(today), 0);
    QCOMPARE(support::roleOf(QApplication::focusWidget()), QAccessible::CheckBox);
    QCOMPARE(hiddenPart(guide, QApplication::focusWidget()), QString());
}

void TestKeyboard::focusSurvivesComingBack()
{
    // Back hides its own button; the focus must not fall into nothing.
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.open("page:safety");
    QVERIFY(support::tabTo(guide.window(), [](QWidget *focus) {
        return support::nameOf(focus) == "Back to How it works";
    }));
    guide.key(Qt::Key_Space);
    QCOMPARE(guide.window()->currentPage(), "how-it-works");
    QVERIFY(QApplication::focusWidget() != nullptr);
    QVERIFY(QApplication::focusWidget()->isVisible());
}

GUIDE_TEST(TestKeyboard)
#include "test_keyboard.moc"

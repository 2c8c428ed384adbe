// SPDX-License-Identifier: Apache-2.0
// The figures as a screen reader and a keyboard meet them.
#include "figures.h"
#include "look/focus_order.h"

#include "support/test_program.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QScrollArea>
#include <QTest>

namespace {

/// Qt tells no test of its events while no assistive technology runs, but it asks the figure's
/// interface for the child that an event is about. This one writes down which.
class Listener : public QAccessibleWidget {
public:
    using QAccessibleWidget::QAccessibleWidget;

    QAccessibleInterface *child(int index) const override
    {
        told().append(index);
        return const_cast<Listener *>(this);
    }

    static QList<int> &told()
    {
        static QList<int> marks;
        return marks;
    }

    static QAccessibleInterface *create(const QString &className, QObject *object)
    {
        return className == QLatin1String("charts::MarkChart")
                   ? new Listener(static_cast<QWidget *>(object))
                   : nullptr;
    }
};

QStringList namesOf(const charts::MarkChart &chart)
{
    QStringList names;
    for (int i = 0; i < chart.markCount(); ++i)
        names.append(chart.markName(i));
    return names;
}

constexpr int kMaxKeys = 12;

}  // namespace

class TestFigureTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void figuresAreChartsWithAGraphicPerMark();
    void figuresSayWhatTheyShow();
    void marksAreNamedInReadingOrder();
    void childrenStandWhereTheMarksAre();
    void aFigureIsOneTabStop();
    void keysWalkTheMarks_data();
    void keysWalkTheMarks();
    void everyKeyIsTold();
    void aClickPicksAMark();
    void slidingOffAMarkPicksNone();
    void aPressOfBeforeIsForgotten();
    void newContentStartsOver();
    void theMarkOfTheMomentIsScrolledTo();
};

void TestFigureTree::initTestCase()
{
    charts::installChartAccessibility();
}

void TestFigureTree::figuresAreChartsWithAGraphicPerMark()
{
    const auto shown = figures::show(800);
    for (charts::MarkChart *chart : shown->charts()) {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(chart);
        QCOMPARE(face->role(), QAccessible::Chart);
        QCOMPARE(face->childCount(), chart->markCount());
        for (int i = 0; i < face->childCount(); ++i) {
            QAccessibleInterface *mark = face->child(i);
            QCOMPARE(mark->role(), QAccessible::Graphic);
            QCOMPARE(mark->text(QAccessible::Name), chart->markName(i));
            QCOMPARE(mark->parent(), face);
            QCOMPARE(face->indexOfChild(mark), i);
            QVERIFY(mark->state().focusable && mark->state().readOnly);
            QVERIFY(!mark->state().invisible);
        }
    }
}

void TestFigureTree::figuresSayWhatTheyShow()
{
    const auto shown = figures::show(800);
    const auto text = [](QWidget *chart, QAccessible::Text kind) {
        return QAccessible::queryAccessibleInterface(chart)->text(kind);
    };
    const guide::Harm harm = figures::lowered();
    QCOMPARE(text(shown->people, QAccessible::Name), harm.heading);
    QCOMPARE(text(shown->people, QAccessible::Description), harm.howToRead + ' ' + harm.basis);
    QCOMPARE(text(shown->study, QAccessible::Name), figures::flow().heading);
    QCOMPARE(text(shown->study, QAccessible::Description), figures::flow().howToRead);
    QCOMPARE(text(shown->bars, QAccessible::Name), figures::endurance().heading);
}

void TestFigureTree::marksAreNamedInReadingOrder()
{
    const auto shown = figures::show(800);
    QCOMPARE(namesOf(*shown->people),
             (QStringList{"Every day: about 23 out of 100 people had their dose lowered, about 77 "
                          "out of 100 did not",
                          "Every other day: 11 out of 100 people had their dose lowered, 89 out of "
                          "100 did not",
                          "Placebo: Our sources do not give this number for placebo."}));
    const QStringList flow = namesOf(*shown->study);
    QCOMPARE(flow.size(), 7);
    QCOMPARE(flow.at(0), QString("At the start: 757 people. ") + figures::flow().stages.at(0).text);
    QVERIFY(flow.at(1).startsWith("For 12 weeks: 3 groups. "));
    QCOMPARE(flow.mid(2, 3),
             (QStringList{"Group: Every day, Serostim", "Group: Every other day, Serostim",
                          "Group: Placebo, No medicine"}));
    QVERIFY(flow.at(6).startsWith("Weeks 12 to 48: 548 people. "));
}

void TestFigureTree::childrenStandWhereTheMarksAre()
{
    for (const int width : {320, 800}) {
        const auto shown = figures::show(width);
        for (charts::MarkChart *chart : shown->charts()) {
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(chart);
            for (int i = 0; i < chart->markCount(); ++i) {
                const QRect place = face->child(i)->rect();
                QVERIFY(face->rect().contains(place));
                QVERIFY(place.width() >= 24 && place.height() >= 24);  // CHART-33
                QCOMPARE(face->childAt(place.center().x(), place.center().y()), face->child(i));
                for (int other = 0; other < i; ++other)
                    QVERIFY(!chart->markArea(i).intersects(chart->markArea(other)));
            }
        }
    }
}

void TestFigureTree::aFigureIsOneTabStop()
{
    const auto shown = figures::show(800);
    const QList<QWidget *> order = look::focusOrder(*shown->window);
    QCOMPARE(order, (QList<QWidget *>{shown->bars, shown->people, shown->study}));  // CHART-25
}

void TestFigureTree::keysWalkTheMarks_data()
{
    QTest::addColumn<int>("forward");
    QTest::addColumn<int>("back");
    QTest::newRow("down and up") << static_cast<int>(Qt::Key_Down) << static_cast<int>(Qt::Key_Up);
    QTest::newRow("right and left")
        << static_cast<int>(Qt::Key_Right) << static_cast<int>(Qt::Key_Left);
}

void TestFigureTree::keysWalkTheMarks()
{
    QFETCH(const int, forward);
    QFETCH(const int, back);
    const auto shown = figures::show(800);
    for (charts::MarkChart *chart : shown->charts()) {
        chart->setFocus();
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(chart);
        const int last = chart->markCount() - 1;
        QVERIFY2(last < kMaxKeys, "CHART-12");
        for (int mark = 1; mark <= last; ++mark) {
            QVERIFY(!face->child(mark)->state().focused);
            QTest::keyClick(chart, static_cast<Qt::Key>(forward));
            QVERIFY(face->child(mark)->state().focused);
            QVERIFY(!face->child(mark - 1)->state().focused);
        }
        QTest::keyClick(chart, static_cast<Qt::Key>(forward));
        QCOMPARE(chart->currentMark(), last);
        QTest::keyClick(chart, static_cast<Qt::Key>(back));
        QCOMPARE(chart->currentMark(), last - 1);
        QTest::keyClick(chart, Qt::Key_Home);
        QCOMPARE(chart->currentMark(), 0);
        QTest::keyClick(chart, static_cast<Qt::Key>(back));
        QCOMPARE(chart->currentMark(), 0);
        QTest::keyClick(chart, Qt::Key_End);
        QCOMPARE(chart->currentMark(), last);
    }
}

void TestFigureTree::everyKeyIsTold()
{
    QAccessible::installFactory(Listener::create);
    const auto shown = figures::show(800);
    for (charts::MarkChart *chart : shown->charts()) {
        chart->setFocus();
        Listener::told().clear();
        QList<int> wanted;
        for (int mark = 1; mark < chart->markCount(); ++mark) {
            QTest::keyClick(chart, Qt::Key_Down);
            wanted.append(mark);
        }
        QTest::keyClick(chart, Qt::Key_Home);
        QCOMPARE(Listener::told(), wanted + QList<int>{0});
    }
    QAccessible::removeFactory(Listener::create);
}

void TestFigureTree::aClickPicksAMark()
{
    const auto shown = figures::show(800);
    for (charts::MarkChart *chart : shown->charts()) {
        for (int i = chart->markCount() - 1; i >= 0; --i) {
            QTest::mouseClick(chart, Qt::LeftButton, {}, chart->markArea(i).center());
            QCOMPARE(chart->currentMark(), i);
        }
    }
}

/// A11Y-2.5.2: what was pressed is what counts, and only where it is let go as well.
void TestFigureTree::slidingOffAMarkPicksNone()
{
    const auto shown = figures::show(800);
    for (charts::MarkChart *chart : shown->charts()) {
        const int last = chart->markCount() - 1;
        const auto slide = [chart](const QPoint &from, const QPoint &to,
                                   Qt::MouseButton button = Qt::LeftButton) {
            QTest::mousePress(chart, button, {}, from);
            QTest::mouseMove(chart, to);
            QTest::mouseRelease(chart, button, {}, to);
            return chart->currentMark();
        };
        const QRect first = chart->markArea(0);
        const QPoint begin = first.center();
        const QPoint end = chart->markArea(last).center();
        const QPoint outside(-5, -5);
        chart->setCurrentMark(1);
        QCOMPARE(slide(begin, end), 1);
        QCOMPARE(slide(end, begin), 1);
        QCOMPARE(slide(begin, outside), 1);
        QCOMPARE(slide(outside, end), 1);
        QCOMPARE(slide(end, end, Qt::RightButton), 1);
        // Off and back is meant; so is a finger that moves within the mark.
        QTest::mousePress(chart, Qt::LeftButton, {}, begin);
        QTest::mouseMove(chart, end);
        QTest::mouseRelease(chart, Qt::LeftButton, {}, begin);
        QCOMPARE(chart->currentMark(), 0);
        chart->setCurrentMark(1);
        QCOMPARE(slide(first.topLeft() + QPoint(3, 3), first.bottomRight() - QPoint(3, 3)), 0);
    }
}

/// Content that comes while a finger rests on a mark is not what the finger meant.
void TestFigureTree::aPressOfBeforeIsForgotten()
{
    const auto shown = figures::show(800);
    const QPoint at = shown->people->markArea(1).center();
    QTest::mousePress(shown->people, Qt::LeftButton, {}, at);
    shown->people->setHarm(figures::harm({10.3, 6.6, 3.0}));
    const QPoint now = shown->people->markArea(1).center();
    QTest::mouseRelease(shown->people, Qt::LeftButton, {}, now);
    QCOMPARE(shown->people->currentMark(), 0);
}

void TestFigureTree::newContentStartsOver()
{
    const auto shown = figures::show(800);
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(shown->people);
    QAccessibleInterface *last = face->child(2);
    shown->people->setCurrentMark(2);
    guide::Harm two = figures::harm({10.3, 6.6});
    two.heading = "Stopped because of side effects";
    shown->people->setHarm(two);
    QCOMPARE(shown->people->currentMark(), 0);
    QCOMPARE(face->text(QAccessible::Name), two.heading);
    QCOMPARE(face->childCount(), 2);
    QVERIFY(!last->isValid());
    QVERIFY(last->state().invisible);
    // Nothing to show is a figure of nothing, not a crash.
    shown->people->setHarm({});
    shown->study->setFlow({});
    shown->bars->setOutcome({});
    for (charts::MarkChart *chart : shown->charts()) {
        QCOMPARE(chart->markCount(), 0);
        QTest::keyClick(chart, Qt::Key_Down);
        QVERIFY(!chart->grab().isNull());
    }
}

void TestFigureTree::theMarkOfTheMomentIsScrolledTo()
{
    look::Theme theme;
    qApp->installEventFilter(&theme);
    QScrollArea area;
    area.setWidgetResizable(true);
    area.setWidget(new charts::StudyFlow(figures::flow(), theme));
    area.resize(400, 300);
    area.show();
    QApplication::setActiveWindow(&area);
    auto *flow = static_cast<charts::StudyFlow *>(area.widget());
    flow->setMinimumHeight(flow->heightForWidth(380));
    QApplication::processEvents();
    flow->setFocus();
    QTest::keyClick(flow, Qt::Key_End);
    const QRect last = flow->markArea(flow->markCount() - 1);
    QVERIFY(flow->visibleRegion().contains(last.center()));
}

GUIDE_TEST(TestFigureTree)
#include "test_figure_tree.moc"

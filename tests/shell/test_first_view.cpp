// SPDX-License-Identifier: Apache-2.0
// What a person came for is on the first screen of its tab, the rest is not far, and the frame
// leaves the page its room.
#include "support/guide_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "charts/bar_chart.h"
#include "charts/people_chart.h"

#include <QScrollBar>
#include <QTest>

#include <algorithm>

namespace {

const QStringList kTabs{"how-it-works", "trial-results", "side-effects", "support", "questions"};

bool isWhole(const QWidget *widget)
{
    return widget != nullptr && widget->isVisible() &&
           widget->visibleRegion().boundingRect() == widget->rect();
}

/// Pages of one screen are as high as the view.
double screensOf(const pages::Screen *screen)
{
    return 1.0 * screen->widget()->height() / screen->viewport()->height();
}

template <typename Chart> int wholeCharts(const pages::Screen *screen)
{
    const QList<Chart *> all = screen->findChildren<Chart *>();
    return static_cast<int>(std::count_if(all.begin(), all.end(), isWhole));
}

}  // namespace

class TestFirstView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePageHasItsRoom_data();
    void thePageHasItsRoom();
    void noPageIsLong_data() { thePageHasItsRoom_data(); }
    void noPageIsLong();
    void theAnswerIsOnTheFirstScreen_data();
    void theAnswerIsOnTheFirstScreen();
    void largeTextLeavesTheEmergencyFirst();
    void keysOpenAPageAtItsStart();
    void tasksTakeFewTouches();
};

void TestFirstView::thePageHasItsRoom_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("share");    // of the height that is the page's, at least
    QTest::addColumn<double>("screens");  // that a page is long, at most
    for (const QString language : {"en", "es"}) {
        QTest::addRow("1280x800 %s", qPrintable(language))
            << QSize(1280, 800) << 100 << language << 0.75 << 2.5;
        QTest::addRow("1366x768 at 200 %s", qPrintable(language))
            << QSize(1366, 768) << 200 << language << 0.65 << 12.0;
    }
}

void TestFirstView::thePageHasItsRoom()
{
    QFETCH(const QSize, size);
    QFETCH(const int, percent);
    QFETCH(const QString, language);
    QFETCH(const double, share);
    support::GuideWindow guide({}, {}, {}, language);
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show(size));
    for (const QString &tab : kTabs) {
        guide.open("page:" + tab);
        const double found = 1.0 * guide.screen()->viewport()->height() / size.height();
        QVERIFY2(found >= share, qPrintable(QString("%1: %2").arg(tab).arg(found)));
    }
}

void TestFirstView::noPageIsLong()
{
    QFETCH(const QSize, size);
    QFETCH(const int, percent);
    QFETCH(const QString, language);
    QFETCH(const double, screens);
    support::GuideWindow guide({}, {}, {}, language);
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show(size));
    QStringList tooLong;
    QStringList targets;
    for (const guide::Page &page : guide.content().pages) {
        targets.append("page:" + page.id);
        for (const guide::Section &door : page.ofKind(guide::Section::Kind::Door))
            targets.append(QString("door:%1#%2").arg(page.id, door.id));
    }
    for (const QString &target : qAsConst(targets)) {
        guide.open(target);
        const double found = screensOf(guide.screen());
        if (found > screens)
            tooLong.append(QString("%1: %2").arg(target).arg(found));
    }
    QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(", ")));
}

void TestFirstView::theAnswerIsOnTheFirstScreen_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const QString language : {"en", "es"}) {
        for (const QSize size :
             {QSize(1280, 800), QSize(1366, 768), QSize(1920, 1080), QSize(1080, 1920)})
            QTest::addRow("%dx%d %s", size.width(), size.height(), qPrintable(language))
                << size << language;
    }
}

void TestFirstView::theAnswerIsOnTheFirstScreen()
{
    QFETCH(const QSize, size);
    QFETCH(const QString, language);
    support::GuideWindow guide({}, {}, {}, language);
    QVERIFY(guide.show(size));
    const guide::Content &content = guide.content();
    guide.open("page:trial-results");  // all charts, good and bad
    QCOMPARE(wholeCharts<charts::BarChart>(guide.screen()), content.trial.outcomes.size());
    QCOMPARE(wholeCharts<charts::PeopleChart>(guide.screen()), content.trial.harms.size());
    guide.open("page:side-effects");  // every sign of the 911 list; where, what, and what to do
    for (const guide::Symptom &symptom : content.symptoms.symptoms) {
        if (!symptom.brief.isEmpty())
            QVERIFY2(isWhole(support::find(guide.screen(), QAccessible::ListItem, symptom.brief)),
                     qPrintable(symptom.id));
    }
    const guide::Symptom *unsure = content.symptoms.symptom(content.symptoms.unsure);
    QVERIFY(isWhole(support::control(guide.screen(), unsure->say)));
    guide.open("page:how-it-works");  // all steps by name, one of them with its drawing
    const QList<support::Face> drawings = support::ofRole(guide.screen(), QAccessible::Graphic);
    QVERIFY(!drawings.isEmpty());
    QVERIFY(isWhole(qobject_cast<QWidget *>(drawings.first()->object())));
    const auto steps = content.page("how-it-works").ofKind(guide::Section::Kind::Step);
    for (int i = 0; i < steps.size(); ++i) {
        const QString name =
            QString("%1 %2").arg(i + 1).arg(steps.at(i).heading.section(':', 0, 0));
        QVERIFY2(isWhole(support::control(guide.screen(), name)), qPrintable(name));
    }
    for (const QString &tab : kTabs) {
        guide.open("page:" + tab);
        QCOMPARE(guide.screen()->verticalScrollBar()->value(), 0);
    }
}

/// At twice the text seventeen signs are more than a small window holds (TRI-8).
void TestFirstView::largeTextLeavesTheEmergencyFirst()
{
    for (const QString language : {"en", "es"}) {
        support::GuideWindow guide({}, {}, {}, language);
        guide.theme().setTextPercent(200);
        QVERIFY(guide.show({1366, 768}));
        guide.open("page:side-effects");
        QVERIFY(isWhole(support::find(guide.screen(), QAccessible::Heading,
                                      guide.content().page("side-effects").main)));
        int seen = 0;
        for (const guide::Symptom &symptom : guide.content().symptoms.symptoms) {
            if (!symptom.brief.isEmpty())
                seen += isWhole(support::find(guide.screen(), QAccessible::ListItem, symptom.brief))
                            ? 1
                            : 0;
        }
        QVERIFY2(seen >= 4, qPrintable(QString::number(seen)));
    }
}

/// The focus that leaves the page before must not go to what can be pressed first, far below.
void TestFirstView::keysOpenAPageAtItsStart()
{
    support::GuideWindow guide;
    guide.theme().setTextPercent(200);
    QVERIFY(guide.show({1366, 768}));
    for (int tab = 1; tab <= kTabs.size(); ++tab) {
        QTest::keyClick(guide.window(), static_cast<Qt::Key>(Qt::Key_0 + tab), Qt::AltModifier);
        QCOMPARE(guide.screen()->verticalScrollBar()->value(), 0);
        QVERIFY(guide.screen()->message()->hasFocus());
    }
}

void TestFirstView::tasksTakeFewTouches()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1280, 800}));
    QVERIFY(support::press(guide.window(), "Trial results"));  // one: lean body mass
    QVERIFY(isWhole(support::chartOfOutcome(guide, guide.content().trial.outcomes.first().name)));
    guide.open("page:how-it-works");
    QVERIFY(support::press(guide.window(), "Side effects"));  // one
    QVERIFY(isWhole(support::control(guide.window(), "My sight has changed")));
    QVERIFY(support::press(guide.window(), "My sight has changed"));  // two
    QVERIFY(support::find(guide.screen(), QAccessible::Heading, "Call 911 now if:") != nullptr);
    QVERIFY(support::press(guide.window(), "Support"));  // one: open or closed, and the number
    QVERIFY(isWhole(support::find(guide.screen(), QAccessible::StaticText, "1-877-714-2947")));
}

GUIDE_TEST(TestFirstView)
#include "test_first_view.moc"

// SPDX-License-Identifier: Apache-2.0
// Nothing is cut, hidden or pushed aside on any screen, at any size of window and text.
#include "support/guide_window.h"
#include "support/seen.h"

#include "look/button.h"
#include "look/text.h"

#include "shell/options.h"

#include <QApplication>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTextDocument>

namespace {

QString nameFor(const QWidget *widget)
{
    return QStringLiteral("\"%1\" (%2x%3)")
        .arg(support::nameOf(widget).left(60))
        .arg(widget->width())
        .arg(widget->height());
}

/// The widest piece of a text that must not be broken, measured by Qt rather than by us.
double widestWord(const QString &text, bool rich, const QFont &font)
{
    QTextDocument document;
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    if (rich)
        document.setHtml(text);
    else
        document.setPlainText(text);
    document.setTextWidth(1);
    return document.idealWidth();
}

/// What is wrong with the room that a text or button has.
QString faultOf(const QWidget *widget)
{
    const int needed = widget->heightForWidth(widget->width());
    if (widget->height() < needed)
        return QStringLiteral("%1 is lower than the %2 it needs").arg(nameFor(widget)).arg(needed);
    if (const auto *text = qobject_cast<const look::Text *>(widget)) {
        const bool rich = text->textFormat() == Qt::RichText;
        const double widest = text->wordWrap()
                                  ? widestWord(text->text(), rich, text->font())
                                  : QFontMetricsF(text->font()).horizontalAdvance(text->text());
        if (widget->width() + 1 < widest)
            return QStringLiteral("%1 is narrower than its widest word, %2")
                .arg(nameFor(widget))
                .arg(widest);
    }
    if (const auto *button = qobject_cast<const look::Button *>(widget)) {
        if (widget->width() < widestWord(button->text(), false, button->font()))
            return nameFor(widget) + " is narrower than its widest word";
    }
    return {};
}

/// A widget that reaches out of what is around it would be cut there.
QString cutOf(const QWidget *widget, const QWidget *window)
{
    for (const QWidget *around = widget->parentWidget(); around != nullptr;
         around = around->parentWidget()) {
        const QRect place(widget->mapTo(around, QPoint()), widget->size());
        const auto *screen = qobject_cast<const pages::Screen *>(around->parentWidget());
        const bool viewport = screen != nullptr && screen->viewport() == around;
        const bool fits = viewport ? place.left() >= 0 && place.right() < around->width()
                                   : around->rect().contains(place);
        if (!fits)
            return nameFor(widget) + " is cut by what is around it";
        if (viewport || around == window)
            return {};
    }
    return {};
}

/// Texts and buttons that stand on top of one another.
QStringList overlaps(const QList<QWidget *> &widgets, const QWidget *window)
{
    QStringList found;
    QList<QRect> places;
    for (const QWidget *widget : widgets)
        places.append({widget->mapTo(window, QPoint()), widget->size()});
    for (int i = 0; i < widgets.size(); ++i) {
        for (int j = i + 1; j < widgets.size(); ++j) {
            // Scrolled parts pass below the frame of the window by nature.
            const bool sameArea = widgets.at(i)->window() == widgets.at(j)->window();
            if (sameArea && places.at(i).intersects(places.at(j)))
                found.append(nameFor(widgets.at(i)) + " lies on " + nameFor(widgets.at(j)));
        }
    }
    return found;
}

/// Everything that is wrong with the screen of the moment and the frame around it.
QStringList faults(const support::GuideWindow &guide)
{
    QStringList found;
    QList<QWidget *> onScreen;
    QList<QWidget *> onFrame;
    const pages::Screen *screen = guide.screen();
    for (auto *widget : guide.window()->findChildren<QWidget *>()) {
        const bool counts = qobject_cast<look::Text *>(widget) ||
                            qobject_cast<look::Button *>(widget) ||
                            support::roleOf(widget) == QAccessible::PageTab ||
                            support::roleOf(widget) == QAccessible::Chart ||
                            support::roleOf(widget) == QAccessible::Graphic;
        if (!counts || !widget->isVisible())
            continue;
        (screen->isAncestorOf(widget) ? onScreen : onFrame).append(widget);
        if (const QString fault = faultOf(widget); !fault.isEmpty())
            found.append(fault);
        if (const QString cut = cutOf(widget, guide.window()); !cut.isEmpty())
            found.append(cut);
    }
    if (onScreen.size() < 5)
        found.append("there is hardly anything on the screen");
    found += overlaps(onScreen, guide.window());
    found += overlaps(onFrame, guide.window());
    if (screen->horizontalScrollBar()->maximum() != 0)
        found.append("it scrolls sideways");
    return found;
}

}  // namespace

class TestLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingFits_data();
    void everythingFits();
    void everythingFitsWithAllPartsOpen_data();
    void everythingFitsWithAllPartsOpen();
    void aFilledVisitFits_data() { sizes(); }
    void aFilledVisitFits();
    void searchResultsFit_data() { sizes(); }
    void searchResultsFit();
    void mainMessageNeedsNoScrolling_data() { sizes(); }
    void mainMessageNeedsNoScrolling();
    void emergencyListNeedsNoScrolling();
    void largerTextTakesEffectOnHiddenScreens();
    void contrastMovesNothing();
    void linesHold75LettersAtMost();
    void controlsAreLargeEnough();

private:
    static void sizes();
};

void TestLayout::sizes()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    for (const QSize &size : support::screenSizes()) {
        for (const int percent : {100, 150, 200})
            QTest::addRow("%dx%d at %d %%", size.width(), size.height(), percent)
                << size << percent;
    }
}

void TestLayout::everythingFits_data()
{
    sizes();
}

void TestLayout::everythingFits()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    support::GuideWindow guide;
    guide.theme().setTextPercent(percent);
    QVERIFY2(guide.show(size), "the window does not fit the screen");
    for (const QString &page : shell::pageNames()) {
        for (const QString kind : {"page:", "sources:"}) {
            if (kind == "sources:" && !support::tellingPages().contains(page))
                continue;
            guide.open(kind + page);
            const QStringList found = faults(guide);
            QVERIFY2(found.isEmpty(), qPrintable(kind + page + "\n" + found.join('\n')));
            QCOMPARE(guide.window()->size(), size);
        }
    }
}

void TestLayout::everythingFitsWithAllPartsOpen_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::newRow("small laptop") << QSize(1024, 700) << 100;
    QTest::newRow("small laptop, large text") << QSize(1024, 700) << 200;
    QTest::newRow("laptop, large text") << QSize(1366, 768) << 200;
    QTest::newRow("upright") << QSize(1080, 1920) << 150;
}

void TestLayout::everythingFitsWithAllPartsOpen()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    support::GuideWindow guide;
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show(size));
    int parts = 0;
    for (const QString page : {"how-it-works", "trial-results", "side-effects", "questions"}) {
        guide.open("page:" + page);
        guide.openAllParts([&](const QString &part) {
            const QStringList found = faults(guide);
            QVERIFY2(found.isEmpty(), qPrintable(part + "\n" + found.join('\n')));
            ++parts;
        });
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(parts > 60);
}

void TestLayout::aFilledVisitFits()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    support::GuideWindow guide;
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show(size));
    guide.fillVisit();
    for (const QString page : {"my-visit", "questions"}) {
        guide.open("page:" + page);
        const QStringList found = faults(guide);
        QVERIFY2(found.isEmpty(), qPrintable(page + "\n" + found.join('\n')));
    }
    // The question before everything is cleared, and what is said after.
    guide.open("page:my-visit");
    for (const QString button : {"Clear all", "Yes, clear all"}) {
        QVERIFY(support::press(guide.window(), button));
        const QStringList found = faults(guide);
        QVERIFY2(found.isEmpty(), qPrintable(button + "\n" + found.join('\n')));
    }
}

void TestLayout::searchResultsFit()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    support::GuideWindow guide;
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show(size));
    for (const QString text : {"headache", "what is it", "median", "xyzzy"}) {
        guide.search(text);
        const QStringList found = faults(guide);
        QVERIFY2(found.isEmpty(), qPrintable(text + "\n" + found.join('\n')));
        QCOMPARE(guide.window()->size(), size);
    }
}

void TestLayout::mainMessageNeedsNoScrolling()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    support::GuideWindow guide;
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show(size));
    for (const QString &page : support::tellingPages()) {
        guide.open("page:" + page);
        QWidget *message =
            support::find(guide.screen(), QAccessible::Heading, guide.content().page(page).main);
        QVERIFY2(message != nullptr, qPrintable(page));
        // CCI-2 asks for laptops. Where a small window holds text twice as large, the strip leaves
        // less room than the message takes; its first line is seen there.
        const QRect seen = message->visibleRegion().boundingRect();
        const bool tight = percent == 200 && size.width() < 1366;
        if (tight) {
            QVERIFY2(seen.top() == 0, qPrintable(page));
            QVERIFY2(seen.height() >= QFontMetrics(message->font()).height(), qPrintable(page));
        } else {
            QVERIFY2(seen == message->rect(), qPrintable(page));
        }
    }
}

void TestLayout::emergencyListNeedsNoScrolling()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    QVERIFY(support::press(guide.window(), "Side effects"));
    QWidget *heading = support::find(guide.window(), QAccessible::Heading, "Call 911 now if:");
    QVERIFY(heading != nullptr);
    QWidget *card = heading->parentWidget();
    QCOMPARE(support::names(card, QAccessible::ListItem).size(), 8);
    QCOMPARE(card->visibleRegion().boundingRect(), card->rect());  // TRI-8
}

void TestLayout::largerTextTakesEffectOnHiddenScreens()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    for (const QString &page : shell::pageNames())
        guide.open("page:" + page);
    for (int i = 0; i < 4; ++i)
        guide.key(Qt::Key_Plus, Qt::ControlModifier);
    for (const QString &page : shell::pageNames()) {
        guide.open("page:" + page);
        const QStringList found = faults(guide);
        QVERIFY2(found.isEmpty(), qPrintable(page + "\n" + found.join('\n')));
    }
    guide.key(Qt::Key_0, Qt::ControlModifier);
    for (const QString &page : shell::pageNames()) {
        guide.open("page:" + page);
        const QStringList found = faults(guide);
        QVERIFY2(found.isEmpty(), qPrintable(page + "\n" + found.join('\n')));
    }
}

void TestLayout::contrastMovesNothing()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1280, 800}));
    for (const QString &page : shell::pageNames()) {
        guide.open("page:" + page);
        QList<std::pair<QWidget *, QRect>> places;
        for (auto *widget : guide.window()->findChildren<QWidget *>()) {
            if (widget->isVisible())
                places.append({widget, {widget->mapTo(guide.window(), QPoint()), widget->size()}});
        }
        QVERIFY(places.size() > 20);
        guide.theme().setHighContrast(true);
        support::settle();
        for (const auto &[widget, place] : places)
            QCOMPARE(QRect(widget->mapTo(guide.window(), QPoint()), widget->size()), place);
        QVERIFY(faults(guide).isEmpty());
        guide.theme().setHighContrast(false);
        support::settle();
    }
}

void TestLayout::linesHold75LettersAtMost()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({3840, 2160}));
    static const QString sample =
        "how much work your body can keep up on an exercise bike over time";
    for (const QString &page : shell::pageNames()) {
        guide.open("page:" + page);
        for (const auto *text : guide.screen()->findChildren<look::Text *>()) {
            if (!text->isVisible() || support::roleOf(text) == QAccessible::Heading)
                continue;
            const double letter =
                QFontMetricsF(text->font()).horizontalAdvance(sample) / double(sample.size());
            QVERIFY2(text->width() <= 75 * letter + 1, qPrintable(nameFor(text)));
        }
    }
}

void TestLayout::controlsAreLargeEnough()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    for (const QString &page : shell::pageNames()) {
        guide.open("page:" + page);
        int buttons = 0;
        for (const support::Face face : support::everything(guide.window())) {
            // Links stand in sentences; their text is their size.
            if (!face->actionInterface() || face->role() == QAccessible::Link ||
                !face->actionInterface()->actionNames().contains(
                    QAccessibleActionInterface::pressAction()))
                continue;
            QVERIFY2(face->rect().height() >= 44 && face->rect().width() >= 44,  // A11Y-2.5.5
                     qPrintable(face->text(QAccessible::Name)));
            ++buttons;
        }
        QVERIFY(buttons >= 5);
    }
}

QTEST_MAIN(TestLayout)
#include "test_layout.moc"

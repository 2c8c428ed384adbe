// SPDX-License-Identifier: Apache-2.0
// KIOSK-14: everything that can be pressed is large enough for a finger and far enough from its
// neighbours, measured in millimetres on every screen.
#include "support/fits.h"
#include "support/guide_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "look/button.h"
#include "look/text.h"
#include "look/touch_sizes.h"
#include "shell/frame.h"
#include "shell/options.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace {

constexpr int kMaxTold = 12;

struct Screen {
    const char *name;
    QSize pixels;
    double diagonal;
};

constexpr Screen kScreens[] = {{"1280x800, 15.6 inches", {1280, 800}, 15.6},
                               {"1920x1080, 21.5 inches", {1920, 1080}, 21.5},
                               {"1080x1920, 21.5 inches", {1080, 1920}, 21.5}};

QString told(const QWidget *widget)
{
    return QStringLiteral("\"%1\" (%2x%3)")
        .arg(support::nameOf(widget).left(60))
        .arg(widget->width())
        .arg(widget->height());
}

/// Links in running text may be as high as their line (WCAG 2.5.8).
bool isRunningText(const QWidget *widget)
{
    const auto *text = qobject_cast<const look::Text *>(widget);
    return text != nullptr && (text->linkCount() != 1 || text->linkText(0) != text->text());
}

bool isPressed(const QWidget *widget)
{
    if (!widget->isVisible() || !widget->isEnabled() || isRunningText(widget))
        return false;
    // Qt takes the bars of screens that have been laid out but never shown for visible.
    if (const auto *bar = qobject_cast<const QScrollBar *>(widget))
        return bar->maximum() > 0 && bar->parentWidget()->parentWidget()->isVisible();
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus ||
           qobject_cast<const QAbstractButton *>(widget) != nullptr;
}

bool isPrimary(const QWidget *widget)
{
    const auto *button = qobject_cast<const look::Button *>(widget);
    return qobject_cast<const shell::Tab *>(widget) != nullptr ||
           (button != nullptr && button->kind() == look::ButtonKind::Primary);
}

double between(const QRectF &a, const QRectF &b)
{
    const double x = std::max({a.left() - b.right(), b.left() - a.right(), 0.0});
    const double y = std::max({a.top() - b.bottom(), b.top() - a.bottom(), 0.0});
    return std::hypot(x, y);
}

}  // namespace

class TestTargets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyScreenIsMadeForFingers_data() { screens(); }
    void everyScreenIsMadeForFingers();
    void openPartsAreMadeForFingers_data();
    void openPartsAreMadeForFingers();
    void nothingIsCutForIt_data() { screens(); }
    void nothingIsCutForIt();
    void aLinkReachesBeyondItsWords();

private:
    static void screens();
    [[nodiscard]] QStringList tooSmall(const support::GuideWindow &guide);

    double m_scale = 1;  ///< pixels a millimetre
    int m_met = 0;
};

void TestTargets::screens()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("diagonal");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    for (const Screen &screen : kScreens) {
        for (const QString language : {"en", "es"}) {
            for (const int percent : {100, 200})
                QTest::addRow("KIOSK-14 %s, %s, %d %%", screen.name, qPrintable(language), percent)
                    << screen.pixels << screen.diagonal << language << percent;
        }
    }
}

/// All that is wrong with what can be pressed now. What scrolls passes below the frame by nature,
/// so that page and frame are looked at each on its own.
QStringList TestTargets::tooSmall(const support::GuideWindow &guide)
{
    QStringList found;
    QList<QWidget *> pressed;
    for (auto *widget : guide.window()->findChildren<QWidget *>()) {
        if (!isPressed(widget))
            continue;
        pressed.append(widget);
        const double least = (isPrimary(widget) ? 16 : 12) * m_scale;
        if (std::min(widget->width(), widget->height()) < least)
            found.append(told(widget) + " is too small");
    }
    m_met += static_cast<int>(pressed.size());
    const QWidget *page = guide.screen()->widget();
    for (int i = 0; i < pressed.size(); ++i) {
        const QWidget *a = pressed.at(i);
        const QRectF place(a->mapTo(guide.window(), QPoint()), a->size());
        for (int j = i + 1; j < pressed.size(); ++j) {
            const QWidget *b = pressed.at(j);
            if (between(place, {b->mapTo(guide.window(), QPoint()), b->size()}) >= 3 * m_scale)
                continue;
            const bool nested = a->isAncestorOf(b) || b->isAncestorOf(a);
            if (!nested && page->isAncestorOf(a) == page->isAncestorOf(b))
                found.append(told(a) + " is too near to " + told(b));
        }
    }
    return found;
}

void TestTargets::everyScreenIsMadeForFingers()
{
    QFETCH(const QSize, size);
    QFETCH(const double, diagonal);
    QFETCH(const QString, language);
    QFETCH(const int, percent);
    m_scale = look::pixelsPerMillimetre(size, diagonal, {});
    m_met = 0;
    support::GuideWindow guide({}, {}, {}, language, look::touchSizes(size, diagonal, {}));
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show(size));
    QStringList found;
    const auto check = [&](const QString &where) {
        for (const QString &fault : tooSmall(guide))
            found.append(fault + " on " + where);
    };
    guide.fillVisit();
    for (const QString &page : shell::pageNames()) {
        guide.open("page:" + page);
        check(page);
    }
    guide.open("sources:support");
    check("sources");
    if (QWidget *menu = support::control(guide.window(), language == "es" ? "Menú" : "Menu")) {
        QVERIFY(support::click(menu));
        check("the menu");
        QVERIFY(support::click(menu));
    }
    guide.key(Qt::Key_F8);
    check("listening");
    guide.key(Qt::Key_Escape);
    guide.key(Qt::Key_F3);
    check("finding");
    guide.key(Qt::Key_Escape);
    guide.search("dolor");
    check("searching");
    guide.search("xyzzy");
    check("nothing found");
    QVERIFY2(found.isEmpty(), qPrintable(found.mid(0, kMaxTold).join('\n')));
    QVERIFY(m_met > 200);
}

/// There are many, so that each screen takes one language and size of text.
void TestTargets::openPartsAreMadeForFingers_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("diagonal");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    const QList<int> percents{100, 150, 200};
    for (int i = 0; i < percents.size(); ++i)
        QTest::newRow(kScreens[i].name)
            << kScreens[i].pixels << kScreens[i].diagonal
            << (i % 2 == 0 ? QStringLiteral("es") : QStringLiteral("en")) << percents.at(i);
}

void TestTargets::openPartsAreMadeForFingers()
{
    QFETCH(const QSize, size);
    QFETCH(const double, diagonal);
    QFETCH(const QString, language);
    QFETCH(const int, percent);
    m_scale = look::pixelsPerMillimetre(size, diagonal, {});
    m_met = 0;
    support::GuideWindow guide({}, {}, {}, language, look::touchSizes(size, diagonal, {}));
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show(size));
    QStringList found;
    for (const QString page : {"how-it-works", "trial-results", "side-effects", "questions"}) {
        guide.open("page:" + page);
        guide.openAllParts([&](const QString &part) {
            for (const QString &fault : tooSmall(guide))
                found.append(fault + " at " + part);
        });
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.mid(0, kMaxTold).join('\n')));
    QVERIFY(m_met > 1000);
}

void TestTargets::nothingIsCutForIt()
{
    QFETCH(const QSize, size);
    QFETCH(const double, diagonal);
    QFETCH(const QString, language);
    QFETCH(const int, percent);
    support::GuideWindow guide({}, {}, {}, language, look::touchSizes(size, diagonal, {}));
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show(size));
    for (const QString &page : shell::pageNames()) {
        guide.open("page:" + page);
        const QStringList found = support::faults(guide);
        QVERIFY2(found.isEmpty(), qPrintable(page + "\n" + found.join('\n')));
        QCOMPARE(guide.window()->size(), size);
        // The frame leaves the page the larger part of the screen, and at 200 % enough to read.
        const int room = guide.screen()->viewport()->height();
        QVERIFY2(room >= size.height() * (percent == 100 ? 50 : 30) / 100,
                 qPrintable(QStringLiteral("%1: %2 pixels for the page").arg(page).arg(room)));
    }
}

void TestTargets::aLinkReachesBeyondItsWords()
{
    look::Theme theme;
    look::Text text(QStringLiteral("Some words and <a href=\"page:support\">a link</a> among them"),
                    look::TextRole::Body, theme);
    text.setContent(text.text(), true);
    text.resize(600, 200);
    const QRect link = text.linkArea(0);
    const QPointF below(link.center().x(), link.bottom() + 8);
    QCOMPARE(text.linkAt(link.center()), 0);
    QCOMPARE(text.linkAt(below), -1);
    theme.setTouch({61, 46, 12});
    text.resize(600, 200);
    QCOMPARE(text.linkAt(below), 0);
    QCOMPARE(text.linkAt(QPointF(link.center().x(), link.bottom() + 30)), -1);
}

GUIDE_TEST(TestTargets)
#include "test_targets.moc"

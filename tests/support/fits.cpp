// SPDX-License-Identifier: Apache-2.0
#include "fits.h"

#include "seen.h"

#include "look/button.h"
#include "look/text.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTextDocument>

namespace support {

namespace {

QString nameFor(const QWidget *widget)
{
    return QStringLiteral("\"%1\" (%2x%3)")
        .arg(nameOf(widget).left(60))
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
        const auto *area = qobject_cast<const QScrollArea *>(around->parentWidget());
        const bool viewport = area != nullptr && area->viewport() == around;
        const bool fits = viewport ? place.left() >= 0 && place.right() < around->width()
                                   : around->rect().contains(place);
        if (!fits)
            return nameFor(widget) + " is cut by what is around it";
        if (viewport || around == window)
            return {};
    }
    return {};
}

/// What is pinned beside the view of an area is not scrolled in it.
const QWidget *scrolledIn(const QWidget *widget)
{
    const QWidget *around = widget->parentWidget();
    for (; around != nullptr; around = around->parentWidget()) {
        const auto *area = qobject_cast<const QScrollArea *>(around);
        if (area != nullptr && area->viewport()->isAncestorOf(widget))
            break;
    }
    return around;
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

}  // namespace

QStringList faults(const GuideWindow &guide)
{
    return faults(*guide.window(), *guide.screen());
}

QStringList faults(const QWidget &window, const pages::Screen &screen)
{
    QStringList found;
    QList<QWidget *> onScreen;
    QHash<const QWidget *, QList<QWidget *>> onFrame;  // by what they scroll in, null for nothing
    for (auto *widget : window.findChildren<QWidget *>()) {
        const bool counts =
            qobject_cast<look::Text *>(widget) || qobject_cast<look::Button *>(widget) ||
            roleOf(widget) == QAccessible::PageTab || roleOf(widget) == QAccessible::Chart ||
            roleOf(widget) == QAccessible::Graphic;
        if (!counts || !widget->isVisible())
            continue;
        (screen.viewport()->isAncestorOf(widget) ? onScreen : onFrame[scrolledIn(widget)])
            .append(widget);
        if (const QString fault = faultOf(widget); !fault.isEmpty())
            found.append(fault);
        if (const QString cut = cutOf(widget, &window); !cut.isEmpty())
            found.append(cut);
    }
    if (onScreen.size() < 5)
        found.append("there is hardly anything on the screen");
    found += overlaps(onScreen, &window);
    for (const QList<QWidget *> &together : qAsConst(onFrame))
        found += overlaps(together, &window);
    if (screen.horizontalScrollBar()->maximum() != 0)
        found.append("it scrolls sideways");
    return found;
}

}  // namespace support

// SPDX-License-Identifier: Apache-2.0
#include "kiosk_state.h"

#include "look/text.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QLineEdit>
#include <QMetaProperty>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextDocument>

namespace support {

namespace {

QString partsOf(const QWidget &widget)
{
    QStringList parts;
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        parts << button->text() << QStringLiteral("checked=%1").arg(button->isChecked());
    if (const auto *text = qobject_cast<const look::Text *>(&widget))
        parts << text->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        parts << QStringLiteral("[%1] undo=%2 redo=%3 marked=[%4] at=%5 completes=%6")
                     .arg(line->text())
                     .arg(line->isUndoAvailable())
                     .arg(line->isRedoAvailable())
                     .arg(line->selectedText())
                     .arg(line->cursorPosition())
                     .arg(line->completer() != nullptr);
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget))
        parts << QStringLiteral("[%1] undo=%2 redo=%3 marked=[%4]")
                     .arg(edit->toPlainText())
                     .arg(edit->document()->isUndoAvailable())
                     .arg(edit->document()->isRedoAvailable())
                     .arg(edit->textCursor().selectedText());
    if (const auto *area = qobject_cast<const QAbstractScrollArea *>(&widget))
        parts << QStringLiteral("scroll=%1,%2")
                     .arg(area->horizontalScrollBar()->value())
                     .arg(area->verticalScrollBar()->value());
    for (const QByteArray &name : widget.dynamicPropertyNames()) {
        if (!name.startsWith("_q_"))
            parts << QString::fromUtf8(name) + '=' + widget.property(name).toString();
    }
    return parts.join(' ');
}

QString lineOf(const QWidget &widget)
{
    // What is not seen gets its place when it is shown.
    const QRect place = widget.isVisible() ? widget.geometry() : QRect();
    return QStringLiteral("%1 \"%2\" \"%3\" shown=%4 on=%5 at=%6,%7 %8x%9 font=%10 %11")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.accessibleName(),
             widget.accessibleDescription())
        .arg(!widget.isHidden())
        .arg(widget.isEnabled())
        .arg(place.x())
        .arg(place.y())
        .arg(place.width())
        .arg(place.height())
        .arg(widget.font().toString(), partsOf(widget));
}

}  // namespace

QStringList stateOf(KioskPlace &place)
{
    // Pages are built one after the other, when there is nothing else to do.
    for (qsizetype built = -1; built != place.window().findChildren<QWidget *>().size();) {
        built = place.window().findChildren<QWidget *>().size();
        for (int i = 0; i < 5; ++i)
            settle();
    }
    QStringList lines;
    for (const QWidget *widget : place.window().findChildren<QWidget *>()) {
        // The area that they belong to tells what they are at.
        if (!qobject_cast<const QScrollBar *>(widget) &&
            !widget->objectName().startsWith("qt_scrollarea_"))
            lines.append(lineOf(*widget));
    }
    lines.sort();  // which of two stands above the other is told by their places
    const QWidget *focus = QApplication::focusWidget();
    lines << QStringLiteral("focus %1").arg(focus == nullptr ? QString() : lineOf(*focus));
    lines << QStringLiteral("windows %1").arg(QApplication::topLevelWidgets().size());
    lines << QStringLiteral("grab %1 %2")
                 .arg(QWidget::mouseGrabber() != nullptr)
                 .arg(QWidget::keyboardGrabber() != nullptr);
    look::Theme &theme = place.theme();
    lines << QStringLiteral("look %1 %2 ring=%3")
                 .arg(theme.textPercent())
                 .arg(theme.highContrast())
                 .arg(theme.showsFocus());
    lines << "language " + place.guide().language() + QLocale().name();
    lines << QStringLiteral("choices %1").arg(int(place.session().weightUnit()));
    const guide::Visit &visit = place.visit();
    lines << QStringLiteral("visit %1 removed=%2 notes=[%3]")
                 .arg(visit.count())
                 .arg(visit.removedAsk().has_value())
                 .arg(visit.notes());
    const shell::NavigationState where = place.guide().guide().navigationState();
    lines << QStringLiteral("where %1 %2 search=%3 [%4] back=%5 forward=%6")
                 .arg(where.target, where.lastTab)
                 .arg(where.fromSearch)
                 .arg(where.typed)
                 .arg(where.history.at(-1) != nullptr)
                 .arg(where.history.at(1) != nullptr);
    lines << "clipboard " + QApplication::clipboard()->text();
    if (QApplication::clipboard()->supportsSelection())
        lines << "selection " + QApplication::clipboard()->text(QClipboard::Selection);
    lines << QStringLiteral("volume %1").arg(place.kioskVoice().volume());
    lines << QStringLiteral("voice %1").arg(place.voice().speaks);
    return lines;
}

QStringList differences(const QStringList &before, const QStringList &after)
{
    QStringList found;
    for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i) {
        if (before.value(i) != after.value(i))
            found << "- " + before.value(i) << "+ " + after.value(i);
    }
    return found;
}

}  // namespace support

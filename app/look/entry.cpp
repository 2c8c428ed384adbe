// SPDX-License-Identifier: Apache-2.0
#include "entry.h"

#include "focus_ring.h"
#include "scroll_bar.h"

#include "guide/search.h"

#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace look {

namespace {

constexpr int kNotesLines = 6;

void paintEdge(QWidget *entry, const Theme &theme)
{
    QPainter painter(entry);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = theme.tokens();
    painter.setPen(QPen(t.control, 1.2));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(entry->rect()).adjusted(1, 1, -1, -1), kEntryRadius,
                            kEntryRadius);
}

void paintRing(QWidget *entry, const Theme &theme)
{
    if (!entry->hasFocus() || !theme.showsFocus())
        return;
    QPainter painter(entry);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFocusRing(painter, entry->rect().adjusted(1, 1, -1, -1), theme.tokens().focus,
                   kEntryRadius);
}

QPalette clearPalette(const Theme &theme)
{
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    return palette;
}

constexpr Qt::InputMethodHints kHints = Qt::ImhNoPredictiveText | Qt::ImhSensitiveData;

}  // namespace

LineEntry::LineEntry(const QString &label, int maxLength, const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setAccessibleName(label);
    setMaxLength(maxLength);
    setFrame(false);
    setDragEnabled(false);
    setAcceptDrops(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setInputMethodHints(kHints);
    setTextMargins(kEntryPadding, 0, kEntryPadding, 0);
    // However the words came in: what assistive technology writes is no edit to Qt.
    connect(this, &QLineEdit::textChanged, this, &LineEntry::keepShown);
    connect(&theme, &Theme::changed, this, &LineEntry::restyle);
    restyle();
}

void LineEntry::clearWithUndo()
{
    // Unlike clear(), this leaves nothing to undo.
    setText({});
}

/// What cannot be seen could turn round or hide what can.
void LineEntry::keepShown(const QString &typed)
{
    const QString kept = guide::shownOnly(typed).replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (kept == typed)
        return;
    const int cursor = cursorPosition() - static_cast<int>(typed.size() - kept.size());
    setText(kept);
    setCursorPosition(std::max(cursor, 0));
}

void LineEntry::restyle()
{
    setPalette(clearPalette(m_theme));
    setFont(m_theme.font(TextRole::Body));
    updateGeometry();
    update();
}

QSize LineEntry::sizeHint() const
{
    return {m_theme.scaled(330), std::max(fontMetrics().height() + 2 * m_theme.gap(11),
                                          m_theme.touchTarget(kEntryHeight))};
}

QSize LineEntry::minimumSizeHint() const
{
    return {m_theme.scaled(160), sizeHint().height()};
}

void LineEntry::paintEvent(QPaintEvent *event)
{
    paintEdge(this, m_theme);
    QLineEdit::paintEvent(event);
    paintRing(this, m_theme);
}

NotesEntry::NotesEntry(const QString &label, int maxLength, const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_maxLength(maxLength)
{
    setAccessibleName(label);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setAcceptDrops(false);
    viewport()->setAcceptDrops(false);
    viewport()->setAutoFillBackground(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setInputMethodHints(kHints | Qt::ImhMultiLine);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &NotesEntry::keepLimit);
    connect(&theme, &Theme::changed, this, &NotesEntry::restyle);
    restyle();
}

void NotesEntry::replaceAll(const QString &text)
{
    // Unlike an edit by a cursor, this drops the undo history.
    setPlainText(text);
}

void NotesEntry::restyle()
{
    setPalette(clearPalette(m_theme));
    setFont(m_theme.font(TextRole::Body));
    const int side = m_theme.gap(8);
    setViewportMargins(side, side, side, side);
    if (m_theme.touch() != TouchSizes{})
        verticalScrollBar()->setStyleSheet(scrollBarStyle(m_theme));
    updateGeometry();
    update();
}

QSize NotesEntry::sizeHint() const
{
    return {m_theme.scaled(330),
            kNotesLines * fontMetrics().lineSpacing() + 2 * m_theme.gap(8) + 10};
}

QSize NotesEntry::minimumSizeHint() const
{
    return {m_theme.scaled(160), sizeHint().height()};
}

/// What goes beyond the limit is taken away where it came in, never at the end of what was there.
void NotesEntry::keepLimit()
{
    const auto over = static_cast<int>(toPlainText().size()) - m_maxLength;
    if (over <= 0)
        return;
    QTextCursor cursor = textCursor();
    const int end = cursor.position();
    int start = std::max(end - over, 0);
    if (start > 0 && document()->characterAt(start).isLowSurrogate())
        --start;
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    setTextCursor(cursor);
    Q_EMIT isFull();
}

bool NotesEntry::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void NotesEntry::insertFromMimeData(const QMimeData *source)
{
    // More than could fit need not be looked at.
    insertPlainText(guide::shownOnly(source->text().left(m_maxLength + 1)));
    ensureCursorVisible();
}

void NotesEntry::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void NotesEntry::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
}

bool NotesEntry::event(QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QPlainTextEdit::event(event);
    paintEdge(this, m_theme);
    paintRing(this, m_theme);
    return true;
}

}  // namespace look

// SPDX-License-Identifier: Apache-2.0
#include "entry.h"

#include "button.h"
#include "painting.h"

#include "guide/search.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace look {

namespace {

// Of whatever is typed into, in device-independent pixels at 100 %.
constexpr int kEntryHeight = 46;
constexpr int kEntryPadding = 14;
constexpr int kEntryRadius = 12;
constexpr int kFieldIconSize = 20;
constexpr int kNotesLines = 6;
constexpr int kMaxSearch = 200;  // letters; nobody types more

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

void styleEntry(QWidget *entry, const Theme &theme)
{
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    palette.setColor(QPalette::PlaceholderText, theme.tokens().quiet);
    entry->setPalette(palette);
    entry->setFont(theme.font(TextRole::Body));
}

struct EntryWords {
    Q_DECLARE_TR_FUNCTIONS(look::Entry)
};

/// There is none where visitors touch.
template <typename Entry> void showMenu(Entry *entry, const QPoint &at, const Theme &theme)
{
    if (theme.touch() != TouchSizes{})
        return;
    auto *menu = new QMenu(entry);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setFont(theme.font(TextRole::Body));
    menu->addAction(EntryWords::tr("Cut"), entry, &Entry::cut);
    menu->addAction(EntryWords::tr("Copy"), entry, &Entry::copy);
    menu->addAction(EntryWords::tr("Paste"), entry, &Entry::paste);
    menu->addAction(EntryWords::tr("Select all"), entry, &Entry::selectAll);
    menu->popup(at);
}

constexpr Qt::InputMethodHints kHints = Qt::ImhNoPredictiveText | Qt::ImhSensitiveData;

}  // namespace

LineEntry::LineEntry(const QString &label, int maxLength, const Theme &theme)
    : m_theme(theme)
{
    setAccessibleName(label);
    setMaxLength(maxLength);
    setFrame(false);
    setDragEnabled(false);
    setAcceptDrops(false);
    setInputMethodHints(kHints);
    setTextMargins(kEntryPadding, 0, kEntryPadding, 0);
    // However the words came in: what assistive technology writes is no edit to Qt.
    connect(this, &QLineEdit::textChanged, this, &LineEntry::keepShown);
    theme.style(this, [this] { styleEntry(this, m_theme); });
}

void LineEntry::contextMenuEvent(QContextMenuEvent *event)
{
    showMenu(this, event->globalPos(), m_theme);
}

/// What cannot be seen could turn round or hide what can.
void LineEntry::keepShown(const QString &typed)
{
    const QString kept = guide::printable(typed).replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (kept == typed)
        return;
    const int cursor = cursorPosition() - static_cast<int>(typed.size() - kept.size());
    setText(kept);
    setCursorPosition(std::max(cursor, 0));
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

SearchField::SearchField(const QString &label, const Theme &theme)
    : LineEntry(label, kMaxSearch, theme)
    , m_theme(theme)
    , m_clear(new Button(tr("Clear"), ButtonKind::Quiet, theme, this))
{
    setPlaceholderText(label);
    m_clear->setAccessibleName(tr("Clear the search"));
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setFocus();
        clearWithUndo();
        Q_EMIT typed({});
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &changed) {
        arrange();
        // What keepShown() has changed meanwhile was told already.
        if (!m_silent && changed == text())
            Q_EMIT typed(changed);
    });
    theme.style(this, [this] { arrange(); });
}

void SearchField::setTextSilently(const QString &text)
{
    m_silent = true;
    setText(text);
    m_silent = false;
}

void SearchField::arrange()
{
    m_clear->setVisible(!text().isEmpty());
    const int wide = m_clear->sizeHint().width();
    m_clear->setGeometry(width() - wide - 4, 0, wide, height());
    setTextMargins(kEntryPadding + m_theme.scaled(kFieldIconSize) + 8, 0,
                   text().isEmpty() ? kEntryPadding : wide + 8, 0);
    update();
}

QSize SearchField::minimumSizeHint() const
{
    return {m_theme.scaled(240), sizeHint().height()};
}

void SearchField::paintEvent(QPaintEvent *event)
{
    LineEntry::paintEvent(event);
    QPainter painter(this);
    const int side = m_theme.scaled(kFieldIconSize);
    painter.drawPixmap(
        QPointF(kEntryPadding, (height() - side) / 2.0),
        drawnIcon(QStringLiteral("search"), side, m_theme.tokens().quiet, devicePixelRatioF()));
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    LineEntry::resizeEvent(event);
    arrange();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        Q_EMIT listWanted();
    else
        LineEntry::keyPressEvent(event);
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    LineEntry::focusInEvent(event);
    Q_EMIT entered();
}

NotesEntry::NotesEntry(const QString &label, int maxLength, const Theme &theme)
    : m_theme(theme)
    , m_maxLength(maxLength)
{
    setAccessibleName(label);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setAcceptDrops(false);
    viewport()->setAcceptDrops(false);
    viewport()->setAutoFillBackground(false);
    setInputMethodHints(kHints | Qt::ImhMultiLine);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &NotesEntry::keepLimit);
    theme.style(this, [this] {
        styleEntry(this, m_theme);
        const int side = m_theme.gap(8);
        setViewportMargins(side, side, side, side);
        if (m_theme.touch() != TouchSizes{})
            verticalScrollBar()->setStyleSheet(scrollBarStyle(m_theme));
    });
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
    insertPlainText(guide::printable(source->text().left(m_maxLength + 1)));
    ensureCursorVisible();
}

void NotesEntry::contextMenuEvent(QContextMenuEvent *event)
{
    showMenu(this, event->globalPos(), m_theme);
}

bool NotesEntry::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() != QEvent::Paint)
        return QPlainTextEdit::event(event);
    paintEdge(this, m_theme);
    paintRing(this, m_theme);
    return true;
}

}  // namespace look

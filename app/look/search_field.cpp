// SPDX-License-Identifier: Apache-2.0
#include "search_field.h"

#include "button.h"
#include "entry.h"
#include "focus_ring.h"
#include "icons.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace look {

namespace {

constexpr int kMaxLength = 200;  // letters; nobody types more
constexpr int kFieldIconSize = 20;

}  // namespace

SearchField::SearchField(const QString &label, const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_clear(new Button(tr("Clear"), ButtonKind::Quiet, theme, this))
{
    setAccessibleName(label);
    setPlaceholderText(label);
    setMaxLength(kMaxLength);
    setFrame(false);
    setDragEnabled(false);
    setAcceptDrops(false);
    setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_clear->setAccessibleName(tr("Clear the search"));
    m_clear->hide();
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setFocus();
        clearWithUndo();
        Q_EMIT typed({});
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        arrange();
        if (!m_putting)
            Q_EMIT typed(text);
    });
    connect(&theme, &Theme::changed, this, &SearchField::restyle);
    restyle();
}

void SearchField::put(const QString &text)
{
    m_putting = true;
    setText(text);
    m_putting = false;
}

void SearchField::clearWithUndo()
{
    // Unlike clear(), this leaves nothing to undo.
    setTextSilently({});
}

void SearchField::restyle()
{
    const Tokens &t = m_theme.tokens();
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    palette.setColor(QPalette::PlaceholderText, t.quiet);
    setPalette(palette);
    setFont(m_theme.font(TextRole::Body));
    updateGeometry();
    arrange();
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

QSize SearchField::sizeHint() const
{
    return {m_theme.scaled(330), std::max(fontMetrics().height() + 2 * m_theme.gap(11),
                                          m_theme.touchTarget(kEntryHeight))};
}

QSize SearchField::minimumSizeHint() const
{
    return {m_theme.scaled(240), sizeHint().height()};
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = m_theme.tokens();
    painter.setPen(QPen(t.control, 1.2));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kEntryRadius, kEntryRadius);
    const int side = m_theme.scaled(kFieldIconSize);
    painter.drawPixmap(QPointF(kEntryPadding, (height() - side) / 2.0),
                       drawnIcon(QStringLiteral("search"), side, t.quiet, devicePixelRatioF()));
    QLineEdit::paintEvent(event);
    if (hasFocus() && m_theme.showsFocus())
        paintFocusRing(painter, rect().adjusted(1, 1, -1, -1), t.focus, kEntryRadius);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    arrange();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        Q_EMIT listWanted();
    else
        QLineEdit::keyPressEvent(event);
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    Q_EMIT entered();
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    Q_EMIT left();
}

}  // namespace look

// SPDX-License-Identifier: Apache-2.0
#include "list.h"

#include "painting.h"

#include <QPainter>

#include <array>

namespace look {

namespace {

/// In the order of Marker: the room before the text, at 100 %.
constexpr std::array<int, 3> kIndents{20, 28, 34};
constexpr int kListIcon = 26;
constexpr int kAfterIconItem = 24;

}  // namespace

TextListItem::TextListItem(Marker marker, int number, QString plainText, const Theme &theme,
                           Shade shade, QWidget *parent)
    : QWidget(parent)
    , m_marker(marker)
    , m_number(number)
    , m_plainText(std::move(plainText))
    , m_theme(theme)
    , m_shade(shade)
    , m_column(new ThemedLayout(this, theme))
{
    theme.style(this, [this] {
        const int indent = kIndents.at(static_cast<std::size_t>(m_marker));
        const int after = m_marker == Marker::Icon ? kAfterIconItem : 0;
        m_column->setContentsMargins(m_theme.scaled(indent), 0, m_theme.scaled(after), 0);
        m_column->setSpacing(m_theme.gap(6));
    });
}

void TextListItem::setIconName(const QString &name)
{
    m_icon = name;
    update();
}

void TextListItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextRole::Subheading));
    const QFontMetrics metrics(m_theme.font(TextRole::Body));
    const QColor color =
        m_shade == Shade::Ink ? m_theme.tokens().accent : colorOf(m_shade, m_theme.tokens());
    painter.setPen(color);
    const QRect box(0, 0, m_theme.scaled(24), metrics.lineSpacing());
    // Newer content may have signs that nothing is drawn for.
    const int side = m_theme.scaled(kListIcon);
    const QPixmap drawn =
        m_icon.isEmpty() ? QPixmap() : drawnIcon(m_icon, side, color, devicePixelRatioF());
    if (!drawn.isNull()) {
        painter.drawPixmap(0, (box.height() - side) / 2 + 1, drawn);
    } else if (m_marker == Marker::Number) {
        painter.drawText(box, Qt::AlignLeading | Qt::AlignVCenter,
                         QStringLiteral("%1.").arg(m_number));
    } else {
        const double radius = m_theme.scaled(7) / 2.0;
        painter.setBrush(color);
        painter.drawEllipse(QPointF(box.left() + m_theme.scaled(6), box.center().y() + 1), radius,
                            radius);
    }
}

TextList::TextList(Marker marker, const Theme &theme)
    : m_marker(marker)
    , m_theme(theme)
{
    if (marker == Marker::Icon)
        m_layout = new WrapLayout(this);
    else
        m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme.gap(marker == Marker::Icon ? 1 : 7));
}

TextListItem *TextList::addItem(const QString &plainText)
{
    const int number = m_first + static_cast<int>(m_items.size());
    auto *item = new TextListItem(m_marker, number, plainText, m_theme, m_shade, this);
    m_layout->addWidget(item);
    m_items.append(item);
    return item;
}

void TextList::removeLast()
{
    TextListItem *item = m_items.takeLast();
    m_layout->removeWidget(item);
    item->hide();
    item->deleteLater();
}

TextListItem *TextList::addText(const QString &plainText)
{
    auto *text = new Text(plainText, TextRole::Body, m_theme);
    text->setShade(m_shade);
    if (m_marker == Marker::Icon)
        text->setWholeWidth();
    TextListItem *item = addItem(plainText);
    addLeading(item->column(), text);
    return item;
}

}  // namespace look

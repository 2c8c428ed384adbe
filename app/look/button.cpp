// SPDX-License-Identifier: Apache-2.0
#include "button.h"

#include "focus_ring.h"
#include "icons.h"

#include <QPainter>

#include <algorithm>

namespace look {

namespace {

constexpr int kIconSize = 22;
constexpr int kTileIconSize = 56;
constexpr int kIconGap = 10;
constexpr int kBadgeGap = 12;
constexpr int kMinSide = 44;

}  // namespace

Button::Button(const QString &label, ButtonKind kind, const Theme &theme, QWidget *parent)
    : QPushButton(label, parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setCheckable(kind == ButtonKind::Chip || kind == ButtonKind::Check);
    // One of a few: Qt tells assistive technology of a radio button.
    setAutoExclusive(kind == ButtonKind::Chip);
    setAutoDefault(true);  // Enter presses, as Space does
    QSizePolicy policy(isWide() ? QSizePolicy::Preferred : QSizePolicy::Maximum,
                       QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
    restyle();
    connect(&theme, &Theme::changed, this, &Button::restyle);
}

void Button::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setBadge(const QString &text, const QString &iconName, const Tone Tokens::*tone)
{
    m_badge = text;
    m_badgeIcon = iconName;
    m_badgeTone = tone;
    // The level is told in words to everyone, not in colour alone (TRI-3).
    setAccessibleName(QStringLiteral("%1. %2").arg(this->text(), text));
    updateGeometry();
    update();
}

void Button::restyle()
{
    setFont(m_theme.font(m_kind == ButtonKind::Primary ? TextRole::Subheading
                         : m_kind == ButtonKind::Tile  ? TextRole::Heading
                                                       : TextRole::Body));
    updateGeometry();
    update();
}

Button::Colors Button::colors() const
{
    const Tokens &t = m_theme.tokens();
    Colors colors{t.surface, t.control, t.ink};
    if (m_kind == ButtonKind::Primary)
        colors = {t.accent, t.accent, t.onAccent};
    else if (m_kind == ButtonKind::Quiet)
        colors = {Qt::transparent, Qt::transparent, t.accent};
    else if (isChecked())
        colors = {t.tint, t.accent, t.accent};
    if (isDown() && m_kind != ButtonKind::Primary)
        colors.fill = t.tint;
    else if (isDown())
        colors.fill = t.ink == t.onAccent ? t.control : t.ink;
    if (!isEnabled())
        colors = {t.surface, t.line, t.quiet};
    return colors;
}

QMargins Button::padding() const
{
    switch (m_kind) {
    case ButtonKind::Quiet:
        return {4, 4, 4, 4};
    case ButtonKind::Chip:
        return {m_theme.gap(16), 7, m_theme.gap(16), 7};
    default:
        break;
    }
    const int side = m_theme.gap(text().isEmpty() ? 9 : 16);
    const int sign = opensBelow() ? m_theme.scaled(kIconSize) + kIconGap : 0;
    return {side, 11, side + sign, 11};
}

int Button::leastSide() const
{
    return m_kind == ButtonKind::Primary ? std::max(m_theme.touch().primary, kMinSide)
                                         : m_theme.touchTarget(kMinSide);
}

int Button::iconSpace() const
{
    const bool leads =
        (!m_icon.isEmpty() && m_kind != ButtonKind::Tile) || m_kind == ButtonKind::Check;
    const int gap = text().isEmpty() ? 0 : kIconGap;
    return leads ? m_theme.scaled(kIconSize) + gap : 0;
}

bool Button::isWide() const
{
    return m_kind == ButtonKind::Row || m_kind == ButtonKind::Check || m_kind == ButtonKind::Tile;
}

int Button::iconSize() const
{
    return m_theme.scaled(m_kind == ButtonKind::Tile ? kTileIconSize : kIconSize);
}

QSize Button::badgeSize(int width) const
{
    if (m_badge.isEmpty())
        return {};
    const QFontMetrics metrics(m_theme.font(TextRole::Small));
    const QMargins pad = padding();
    const int icon = m_theme.scaled(18) + 6;
    const QRect text = metrics.boundingRect(
        QRect(0, 0, std::max(width - pad.left() - pad.right() - icon - 28, 40), 10000),
        Qt::TextWordWrap, m_badge);
    return {text.width() + icon + 26, std::max(text.height(), m_theme.scaled(18)) + 8};
}

/// Whether label and badge fit on one line.
bool Button::badgeBeside(int width) const
{
    const QMargins pad = padding();
    return pad.left() + iconSpace() + fontMetrics().horizontalAdvance(text()) + 3 * kBadgeGap +
               badgeSize(100000).width() + pad.right() <=
           width;
}

/// The label's place in a button of that width. A badge stands beside it, or below where it must.
QRect Button::labelRect(int width) const
{
    const QMargins pad = padding();
    const int room = std::max(width - pad.left() - pad.right() - iconSpace(), 20);
    const QRect text =
        fontMetrics().boundingRect(QRect(0, 0, room, 10000), Qt::TextWordWrap, this->text());
    return {pad.left() + iconSpace(), pad.top(), room, text.height()};
}

int Button::heightForWidth(int width) const
{
    const QMargins pad = padding();
    const int label = labelRect(width).height();
    const int icon = m_icon.isEmpty() ? 0 : iconSize();
    const bool above = m_kind == ButtonKind::Tile;
    int height =
        (above ? icon + kIconGap + label : std::max(label, icon)) + pad.top() + pad.bottom();
    if (!m_badge.isEmpty() && badgeBeside(width))
        height = std::max(height, badgeSize(width).height() + pad.top() + pad.bottom() - 6);
    else if (!m_badge.isEmpty())
        height += badgeSize(width).height() + kBadgeGap / 2;
    return std::max(height, leastSide());
}

QSize Button::sizeHint() const
{
    const QMargins pad = padding();
    const int badge = badgeSize(100000).width();
    const int width = std::max(fontMetrics().horizontalAdvance(text()) + 2 + iconSpace(), badge) +
                      pad.left() + pad.right();
    return {std::max(width, leastSide()), heightForWidth(width)};
}

QSize Button::minimumSizeHint() const
{
    const QMargins pad = padding();
    int widest = 0;
    for (const QString &word : text().split(QLatin1Char(' ')))
        widest = std::max(widest, fontMetrics().horizontalAdvance(word));
    const int width = widest + pad.left() + pad.right() + iconSpace() + 2;
    return {std::max(width, leastSide()), leastSide()};
}

void Button::paintBox(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const int side = m_theme.scaled(kIconSize);
    const QRectF box(padding().left() + 0.5, (height() - side) / 2.0, side - 1, side - 1);
    painter.setPen(QPen(isChecked() ? t.accent : t.control, 2));
    painter.setBrush(isChecked() ? t.accent : t.surface);
    painter.drawRoundedRect(box, 5, 5);
    if (isChecked()) {
        const int mark = side * 4 / 5;
        painter.drawPixmap(
            box.center() - QPointF(mark / 2.0, mark / 2.0),
            drawnIcon(QStringLiteral("check"), mark, t.onAccent, devicePixelRatioF()));
    }
}

/// Down where it opens something, up where it closes it.
void Button::paintChevron(QPainter &painter) const
{
    const double half = m_theme.scaled(kIconSize) / 3.0;
    const double drop = (isChecked() ? -half : half) / 2;
    const QPointF middle(width() - padding().right() + kIconGap + half, height() / 2.0);
    painter.setPen(QPen(m_theme.tokens().accent, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{middle - QPointF(half, drop), middle + QPointF(0, drop),
                                   middle + QPointF(half, -drop)});
}

/// Before the label, in the middle where there is none, or above it: then the label makes room.
void Button::paintIcon(QPainter &painter, QRect &label, const QColor &color) const
{
    const bool above = m_kind == ButtonKind::Tile;
    const int side = above ? std::clamp(height() / 3, iconSize(), 2 * iconSize()) : iconSize();
    if (above)
        label.translate(0, (side + kIconGap) / 2);
    const double left = text().isEmpty() || above ? (width() - side) / 2.0 : padding().left();
    const double top = above ? label.top() - kIconGap - side : label.center().y() - side / 2.0;
    painter.drawPixmap(
        QPointF(left, top),
        drawnIcon(m_icon, side, above ? m_theme.tokens().accent : color, devicePixelRatioF()));
}

void Button::paintBadge(QPainter &painter) const
{
    const Tone &tone = m_theme.tokens().*m_badgeTone;
    const QMargins pad = padding();
    const QSize size = badgeSize(width());
    QRectF area(pad.left() + 0.5, height() - pad.bottom() - size.height() + 0.5, size.width() - 1,
                size.height() - 1);
    if (badgeBeside(width()))
        area.moveTo(width() - pad.right() - size.width() + 0.5,
                    (height() - size.height()) / 2.0 + 0.5);
    painter.setPen(QPen(tone.edge, 1));
    painter.setBrush(tone.fill);
    painter.drawRoundedRect(area, 8, 8);
    const int side = m_theme.scaled(18);
    painter.drawPixmap(QPointF(area.left() + 10, area.center().y() - side / 2.0),
                       drawnIcon(m_badgeIcon, side, tone.text, devicePixelRatioF()));
    painter.setPen(tone.text);
    painter.setFont(m_theme.font(TextRole::Small));
    painter.drawText(area.adjusted(16 + side, 0, -6, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, m_badge);
}

/// Inside the edge, which may be as bright as the ring and then hides a change of 3:1
/// (A11Y-2.4.13).
void Button::paintFocus(QPainter &painter, int radius) const
{
    const Tokens &t = m_theme.tokens();
    const int edge = m_kind == ButtonKind::Quiet ? 0 : isChecked() ? 3 : 2;
    const QRect outer = rect().adjusted(edge, edge, -edge, -edge);
    if (m_kind != ButtonKind::Primary || !isEnabled()) {
        paintFocusRing(painter, outer, t.focus, radius);
        return;
    }
    // The ring's colour does not stand out from a filled button; one of the label's colour does.
    paintFocusRing(painter, rect(), t.focus, radius);
    const int width = kFocusWidth;
    paintFocusRing(painter, rect().adjusted(width, width, -width, -width), t.onAccent, radius);
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors paint = colors();
    const bool strong = m_kind == ButtonKind::Row && isChecked();
    const double edge = isChecked() ? 2.5 : 1.2;
    const double inset = edge / 2 + (m_kind == ButtonKind::Quiet ? 0 : 0.5);
    const double radius = m_kind == ButtonKind::Chip ? height() / 2.0 : 12;
    if (m_kind != ButtonKind::Quiet) {
        painter.setPen(QPen(paint.edge, edge));
        painter.setBrush(strong ? m_theme.tokens().surface : paint.fill);
        const QRectF area = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
        painter.drawRoundedRect(area, std::min(radius, area.height() / 2),
                                std::min(radius, area.height() / 2));
    }
    if (m_kind == ButtonKind::Check)
        paintBox(painter);
    if (opensBelow())
        paintChevron(painter);
    QRect label = labelRect(width());
    if (m_badge.isEmpty() || badgeBeside(width()))
        label.moveTop((height() - label.height()) / 2);
    if (!m_icon.isEmpty())
        paintIcon(painter, label, paint.text);
    QFont font = this->font();
    font.setUnderline(m_kind == ButtonKind::Quiet);
    painter.setFont(font);
    painter.setPen(strong || m_kind == ButtonKind::Check ? m_theme.tokens().ink : paint.text);
    const bool leads = m_kind != ButtonKind::Tile &&
                       (isWide() || m_kind == ButtonKind::Quiet || !m_icon.isEmpty());
    const int sideways = leads ? Qt::AlignLeft : Qt::AlignHCenter;
    painter.drawText(label, sideways | Qt::AlignVCenter | Qt::TextWordWrap, text());
    if (!m_badge.isEmpty())
        paintBadge(painter);
    if (hasFocus() && m_theme.showsFocus())
        paintFocus(painter, static_cast<int>(std::min(radius, 12.0)));
}

}  // namespace look

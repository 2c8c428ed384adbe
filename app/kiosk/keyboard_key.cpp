// SPDX-License-Identifier: Apache-2.0
#include "keyboard_key.h"

#include "tap_filter.h"

#include "look/icons.h"

#include <QPainter>

#include <algorithm>

namespace kiosk {

namespace {

using Kind = KeySpec::Kind;

constexpr int kRadius = 8;
constexpr int kPadding = 4;
constexpr int kSmallestType = 12;  // pixels
constexpr int kRepeatAfter = 500;  // milliseconds: longer than a slow tap of one letter takes
constexpr int kRepeatEach = 120;

}  // namespace

Key::Key(const KeySpec &spec, const look::Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_spec(spec)
    , m_theme(theme)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setCheckable(spec.kind == Kind::Shift);
    if (spec.kind == Kind::Backspace || spec.kind == Kind::Left || spec.kind == Kind::Right) {
        setAutoRepeat(true);
        setAutoRepeatDelay(kRepeatAfter);
        setAutoRepeatInterval(kRepeatEach);
    }
    if (spec.kind != Kind::Done && spec.kind != Kind::Page)
        TapFilter::letRepeat(this);
    setShifted(false);
}

void Key::setShifted(bool shifted)
{
    if (m_spec.kind != Kind::Character)
        return;
    const QChar shown = shifted ? m_spec.character.toUpper() : m_spec.character;
    setText(shown);
    setAccessibleName(shown);
    update();
}

/// The theme's, as far as it fits into the key.
QFont Key::fittingFont() const
{
    QFont font = m_theme.font(look::TextRole::Subheading);
    const int tallest = std::max(height() - 2 * kPadding, 1);
    const QString longest = text();
    for (int size = font.pixelSize(); size > kSmallestType; --size) {
        font.setPixelSize(size);
        const QFontMetrics metrics(font);
        if (metrics.height() <= tallest &&
            metrics.horizontalAdvance(longest) <= width() - 2 * kPadding)
            break;
    }
    return font;
}

void Key::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Tokens &t = m_theme.tokens();
    const bool done = m_spec.kind == Kind::Done;
    const bool on = isChecked() || done;
    const QColor pressed = done && t.ink == t.onAccent ? t.control : done ? t.ink : t.tint;
    painter.setPen(QPen(on ? t.accent : t.control, 1.2));
    painter.setBrush(isDown() ? pressed : on ? t.accent : t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
    const QColor ink = on && (done || !isDown()) ? t.onAccent : t.ink;
    if (m_spec.kind == Kind::Left || m_spec.kind == Kind::Right) {
        const int side = std::min(m_theme.scaled(24), height() - 4 * kPadding);
        const QString name =
            m_spec.kind == Kind::Left ? QStringLiteral("back") : QStringLiteral("next");
        painter.drawPixmap(QPointF((width() - side) / 2.0, (height() - side) / 2.0),
                           look::drawnIcon(name, side, ink, devicePixelRatioF()));
        return;
    }
    painter.setFont(fittingFont());
    painter.setPen(ink);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

}  // namespace kiosk

// SPDX-License-Identifier: Apache-2.0
#include "attract_screen.h"

#include "look/icons.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cstdlib>

namespace kiosk {

namespace {

constexpr int kHand = 96;  // pixels at 100 % text

/// There and back again, from -far to far.
int swing(int steps, int far, int stride)
{
    const int ways = 2 * far / stride;
    const int at = (steps + ways / 2) % (2 * ways);
    return -far + stride * (at <= ways ? at : 2 * ways - at);
}

}  // namespace

AttractScreen::AttractScreen(const QList<Invitation> &invitations, std::function<bool()> isDark,
                             const look::Theme &theme, QWidget *parent)
    : Cover(theme, parent)
    , m_invitations(invitations)
    , m_isDark(std::move(isDark))
{
    setFocusPolicy(Qt::StrongFocus);
    QStringList words;
    for (const Invitation &invitation : invitations)
        words << QStringLiteral("%1. %2").arg(invitation.invite, invitation.promise);
    setAccessibleName(words.join(QLatin1Char(' ')));
    m_wander.setTimerType(Qt::VeryCoarseTimer);
    m_wander.setInterval(kStep);
    connect(&m_wander, &QTimer::timeout, this, [this] {
        ++m_steps;
        update();
    });
}

/// The two ways have other lengths, so that it comes everywhere before it comes again.
QPoint AttractScreen::place() const
{
    return {swing(m_steps, kFar, kStride), swing(m_steps / 2, kFar / 2, kStride / 2)};
}

void AttractScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_isDark()) {
        painter.fillRect(rect(), Qt::black);
        return;
    }
    const look::Tokens &t = theme().tokens();
    const bool swapped = m_steps / kSteady % 2 == 1;
    const QColor back = swapped ? t.accent : t.paper;
    const QColor words = swapped ? t.onAccent : t.ink;
    painter.fillRect(rect(), back);
    const QFont large = theme().font(look::TextRole::Display);
    const QFont small = theme().font(look::TextRole::Lead);
    const int hand = theme().scaled(kHand);
    const int room = width() - 4 * kFar;
    const auto heightOf = [&](const QFont &font, const QString &text) {
        return QFontMetrics(font)
            .boundingRect(QRect(0, 0, room, 10000), Qt::AlignHCenter | Qt::TextWordWrap, text)
            .height();
    };
    const int gap = theme().gap(34);
    int tall = hand;
    for (const Invitation &said : m_invitations)
        tall += gap + heightOf(large, said.invite) + heightOf(small, said.promise) + gap / 4;
    const QPoint off = place();
    int y = std::max((height() - tall) / 2, 0) + off.y();
    const int left = 2 * kFar + off.x();
    painter.drawPixmap(left + (room - hand) / 2, y,
                       look::drawnIcon(QStringLiteral("touch"), hand, words, devicePixelRatioF()));
    y += hand;
    const auto write = [&](const QFont &font, const QString &text) {
        painter.setFont(font);
        painter.setPen(words);
        const int height = heightOf(font, text);
        painter.drawText(QRect(left, y, room, height), Qt::AlignHCenter | Qt::TextWordWrap, text);
        y += height;
    };
    for (const Invitation &said : m_invitations) {
        y += gap;
        write(large, said.invite);
        y += gap / 4;
        write(small, said.promise);
    }
}

void AttractScreen::keyPressEvent(QKeyEvent *event)
{
    Cover::keyPressEvent(event);
    if (!event->isAutoRepeat() && !isModifier(*event))
        Q_EMIT woken();
}

void AttractScreen::mouseReleaseEvent(QMouseEvent *event)
{
    Cover::mouseReleaseEvent(event);
    Q_EMIT woken();
}

void AttractScreen::showEvent(QShowEvent *event)
{
    Cover::showEvent(event);
    m_steps = 0;
    m_wander.start();
}

void AttractScreen::hideEvent(QHideEvent *event)
{
    Cover::hideEvent(event);
    m_wander.stop();
}

}  // namespace kiosk

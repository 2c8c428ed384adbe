// SPDX-License-Identifier: Apache-2.0
#include "attract_screen.h"

#include "look/focus_ring.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace kiosk {

namespace {

// Pixels at 100 % text.
constexpr int kButtonWidth = 330;
constexpr int kButtonHeight = 96;
constexpr int kStartRadius = 16;
constexpr int kRingInset = 6;  ///< from the edge of a button to its ring

constexpr int kWrapped = Qt::AlignHCenter | Qt::TextWordWrap;

/// There and back again, from -far to far.
int swing(int steps, int far, int stride)
{
    const int ways = 2 * far / stride;
    const int at = (steps + ways / 2) % (2 * ways);
    return -far + stride * (at <= ways ? at : 2 * ways - at);
}

/// A language by its own name, and what its button asks for, in the screen's colours turned round.
class StartButton : public QPushButton {
public:
    StartButton(const AttractScreen::Invitation &said, const look::Theme &theme,
                AttractScreen &screen)
        : QPushButton(&screen)
        , m_said(said)
        , m_theme(theme)
        , m_screen(screen)
    {
        setAccessibleName(QStringLiteral("%1: %2").arg(said.name, said.start));
        setAutoDefault(true);  // Enter presses, as Space does
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const AttractScreen::Colors colors = m_screen.colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.words, 2));
        painter.setBrush(isDown() ? colors.back : colors.words);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kStartRadius, kStartRadius);
        painter.setPen(isDown() ? colors.words : colors.back);
        const QFont &name = m_theme.font(look::TextRole::Message);
        const QFont &start = m_theme.font(look::TextRole::Body);
        const int tall = QFontMetrics(name).height() + QFontMetrics(start).height();
        QRect area = rect().adjusted(0, (height() - tall) / 2, 0, 0);
        painter.setFont(name);
        painter.drawText(area, Qt::AlignHCenter | Qt::AlignTop, m_said.name);
        area.setTop(area.top() + QFontMetrics(name).height());
        painter.setFont(start);
        painter.drawText(area, Qt::AlignHCenter | Qt::AlignTop, m_said.start);
        if (hasFocus() && m_theme.showsFocus())
            look::paintFocusRing(painter,
                                 rect().adjusted(kRingInset, kRingInset, -kRingInset, -kRingInset),
                                 colors.back, kStartRadius - kRingInset);
    }

private:
    AttractScreen::Invitation m_said;
    const look::Theme &m_theme;
    const AttractScreen &m_screen;
};

}  // namespace

AttractScreen::AttractScreen(const QList<Invitation> &invitations, std::function<bool()> isDark,
                             const look::Theme &theme, QWidget *parent)
    : Cover(theme, parent)
    , m_isDark(std::move(isDark))
{
    QStringList words;
    for (const Invitation &said : invitations) {
        words << QStringLiteral("%1. %2").arg(said.purpose, said.promise);
        auto *button = new StartButton(said, theme, *this);
        connect(button, &QPushButton::clicked, this,
                [this, code = said.code] { Q_EMIT woken(code); });
        m_spoken.append({said, button, {}, {}});
    }
    setAccessibleName(words.join(QLatin1Char(' ')));
    m_wander.setTimerType(Qt::VeryCoarseTimer);
    m_wander.setInterval(kStep);
    connect(&m_wander, &QTimer::timeout, this, [this] {
        ++m_steps;
        arrange();
    });
    connect(&theme, &look::Theme::changed, this, &AttractScreen::arrange);
}

AttractScreen::Colors AttractScreen::colors() const
{
    const look::Tokens &t = theme().tokens();
    const bool changed = m_steps / kSteady % 2 == 1;
    if (theme().highContrast())
        return {changed ? t.tint : t.paper, t.ink};
    return {changed ? t.ink : t.accent, t.onAccent};
}

/// The two ways have other lengths, so that it comes everywhere before it comes again.
QPoint AttractScreen::place() const
{
    return {swing(m_steps, kFar, kStride), swing(m_steps / 2, kFar / 2, kStride / 2)};
}

int AttractScreen::heightOf(look::TextRole role, const QString &words, int width) const
{
    return QFontMetrics(theme().font(role))
        .boundingRect(QRect(0, 0, width, 10000), kWrapped, words)
        .height();
}

/// The languages stand side by side, line beside line; on an upright screen one below the other.
void AttractScreen::arrange()
{
    const bool beside = width() > height();
    const auto count = static_cast<int>(m_spoken.size());
    const int gap = theme().gap(20);
    const int between = (beside ? 2 : 5) * gap;
    const int room =
        (width() - 4 * kFar - (beside ? (count - 1) * between : 0)) / (beside ? count : 1);
    int purpose = 0;
    int promise = 0;
    for (const Spoken &each : qAsConst(m_spoken)) {
        purpose = std::max(purpose, heightOf(look::TextRole::Figure, each.said.purpose, room));
        promise = std::max(promise, heightOf(look::TextRole::Lead, each.said.promise, room));
    }
    const QSize button(std::min(theme().scaled(kButtonWidth), room),
                       std::max(theme().scaled(kButtonHeight), theme().touch().primary));
    const int block = purpose + gap + promise + 2 * gap + button.height();
    const int tall = beside ? block : count * block + (count - 1) * between;
    QPoint at = QPoint(2 * kFar, std::max((height() - tall) / 2, 0)) + place();
    const bool dark = m_isDark();
    for (Spoken &each : m_spoken) {
        each.purpose = {at, QSize(room, purpose)};
        each.promise = {at + QPoint(0, purpose + gap), QSize(room, promise)};
        each.button->setGeometry(at.x() + (room - button.width()) / 2,
                                 at.y() + block - button.height(), button.width(), button.height());
        each.button->setVisible(!dark);
        at += beside ? QPoint(room + between, 0) : QPoint(0, block + between);
    }
    update();
}

void AttractScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_isDark()) {
        painter.fillRect(rect(), Qt::black);
        return;
    }
    const Colors now = colors();
    painter.fillRect(rect(), now.back);
    painter.setPen(now.words);
    for (const Spoken &each : qAsConst(m_spoken)) {
        painter.setFont(theme().font(look::TextRole::Figure));
        painter.drawText(each.purpose, kWrapped | Qt::AlignBottom, each.said.purpose);
        painter.setFont(theme().font(look::TextRole::Lead));
        painter.drawText(each.promise, kWrapped, each.said.promise);
    }
}

void AttractScreen::resizeEvent(QResizeEvent *event)
{
    Cover::resizeEvent(event);
    arrange();
}

void AttractScreen::keyPressEvent(QKeyEvent *event)
{
    Cover::keyPressEvent(event);
    if (!event->isAutoRepeat() && !isModifier(*event))
        Q_EMIT woken(m_spoken.constFirst().said.code);
}

void AttractScreen::mouseReleaseEvent(QMouseEvent *event)
{
    Cover::mouseReleaseEvent(event);
    Q_EMIT woken(m_spoken.constFirst().said.code);
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

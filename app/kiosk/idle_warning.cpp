// SPDX-License-Identifier: Apache-2.0
#include "idle_warning.h"

#include "look/button.h"
#include "look/card.h"
#include "look/text.h"

#include <QKeyEvent>
#include <QPainter>

namespace kiosk {

namespace {

constexpr int kWidestCard = 560;  // at 100 % text
constexpr int kRoom = 12;
constexpr int kClose = 100;  // percent: the number and its unit

}  // namespace

IdleWarning::IdleWarning(const look::Theme &theme, QWidget *parent)
    : Cover(theme, parent)
    , m_count(new look::Text({}, look::TextRole::Display, theme))
    , m_unit(new look::Text({}, look::TextRole::Body, theme))
    , m_stay(new look::Button(tr("I need more time"), look::ButtonKind::Primary, theme))
{
    const QString asks = tr("Are you still there?");
    const QString says = tr("We will clear this screen to keep your visit private.");
    setAccessibleName(asks + QLatin1Char(' ') + says);
    auto *card = new look::Card(theme);
    const auto size = [card, &theme] { card->setMaximumWidth(theme.scaled(kWidestCard)); };
    connect(&theme, &look::Theme::changed, card, size);
    size();
    card->column()->addSpacing(theme.gap(kRoom));
    m_count->setShade(look::Shade::Accent);
    m_count->setSpacing(kClose);
    for (look::Text *text : {static_cast<look::Text *>(new look::Heading(asks, 1, theme)),
                             new look::Text(says, look::TextRole::Lead, theme), m_count, m_unit}) {
        text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        card->column()->addWidget(text);
    }
    auto *done = new look::Button(tr("I am done"), look::ButtonKind::Secondary, theme);
    card->column()->addSpacing(theme.gap(kRoom));
    card->column()->addWidget(makeRow({m_stay, done}), 0, Qt::AlignHCenter);
    card->column()->addSpacing(theme.gap(kRoom));
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(card, 100);
    line->addStretch(1);
    column()->addLayout(line);
    column()->addStretch(1);
    connect(m_stay, &QPushButton::clicked, this, &IdleWarning::stayed);
    connect(done, &QPushButton::clicked, this, &IdleWarning::done);
}

void IdleWarning::setSecondsLeft(int seconds)
{
    m_count->setContent(QString::number(seconds));
    m_unit->setContent(tr("second(s) left", nullptr, seconds));
}

QWidget *IdleWarning::first()
{
    return m_stay;
}

void IdleWarning::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme().tokens().veil);
}

/// Keys that lead from button to button are used for that.
void IdleWarning::keyPressEvent(QKeyEvent *event)
{
    Cover::keyPressEvent(event);
    if (!event->isAutoRepeat() && !isModifier(*event))
        Q_EMIT stayed();
}

void IdleWarning::mouseReleaseEvent(QMouseEvent *event)
{
    Cover::mouseReleaseEvent(event);
    Q_EMIT stayed();
}

}  // namespace kiosk

// SPDX-License-Identifier: Apache-2.0
#include "idle_warning.h"

#include "look/button.h"
#include "look/text.h"

#include <QKeyEvent>

namespace kiosk {

IdleWarning::IdleWarning(const look::Theme &theme, QWidget *parent)
    : Cover(theme, parent)
    , m_count(new look::Text({}, look::TextRole::Display, theme))
    , m_stay(new look::Button(tr("I need more time"), look::ButtonKind::Primary, theme))
{
    const QString asks = tr("Are you still there?");
    const QString says = tr("Soon this screen starts over for the next person. What you picked and "
                            "typed will be gone then.");
    const QString how = tr("To go on, touch anywhere.");
    setAccessibleName(QStringList{asks, says, how}.join(QLatin1Char(' ')));
    addHeading(asks);
    addText(says);
    look::put(column(), m_count);
    addText(how);
    auto *done = new look::Button(tr("I am done"), look::ButtonKind::Secondary, theme);
    addRow({m_stay, done});
    column()->addStretch(1);
    connect(m_stay, &QPushButton::clicked, this, &IdleWarning::stayed);
    connect(done, &QPushButton::clicked, this, &IdleWarning::done);
}

void IdleWarning::setSecondsLeft(int seconds)
{
    m_count->setContent(tr("%n second(s)", nullptr, seconds));
}

QWidget *IdleWarning::first()
{
    return m_stay;
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

// SPDX-License-Identifier: Apache-2.0
#include "cleaning_screen.h"

#include "look/text.h"

namespace kiosk {

namespace {

}  // namespace

CleaningScreen::CleaningScreen(int seconds, const look::Theme &theme, QWidget *parent)
    : Cover(theme, parent)
    , m_count(new look::Text({}, look::TextRole::Display, theme))
    , m_left(seconds)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Clean the screen now"));
    addHeading(tr("Clean the screen now"));
    addText(tr("Touches and keys do nothing until the time is over."));
    look::put(column(), m_count);
    column()->addStretch(1);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, [this] {
        --m_left;
        tell();
        if (m_left <= 0) {
            m_tick.stop();
            Q_EMIT over();
        }
    });
    m_tick.start();
    tell();
}

void CleaningScreen::tell()
{
    m_count->setContent(tr("%n second(s)", nullptr, m_left));
}

}  // namespace kiosk

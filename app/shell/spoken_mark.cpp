// SPDX-License-Identifier: Apache-2.0
#include "spoken_mark.h"

#include <QEvent>
#include <QPainter>

namespace shell {

namespace {

constexpr int kLine = 3;
constexpr int kEdge = 2;   // below the line, for cards as dark as it is
constexpr int kTint = 40;  // of 255; text keeps its contrast on it

}  // namespace

SpokenMark::SpokenMark(QWidget *over, const look::Theme &theme)
    : QWidget(over)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(over->rect());
    over->installEventFilter(this);
    show();
    raise();
}

void SpokenMark::setSpoken(const Spoken &spoken)
{
    m_spoken = spoken;
    raise();
    update();
}

QList<QRect> SpokenMark::places() const
{
    QList<QRect> places;
    if (m_spoken.widget == nullptr || !m_spoken.widget->isVisible())
        return places;
    for (const QRect &place : m_spoken.places())
        places.append({m_spoken.widget->mapTo(parentWidget(), place.topLeft()), place.size()});
    return places;
}

bool SpokenMark::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return false;
}

void SpokenMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor tint = m_theme.tokens().focus;
    const QColor line = tint;
    tint.setAlpha(kTint);
    for (const QRect &place : places()) {
        const QRect area = place.adjusted(-2, 0, 2, 1);
        painter.fillRect(area, tint);
        const QRect below(area.left(), area.bottom() + 1, area.width(), kLine);
        painter.fillRect(below, line);
        painter.fillRect(below.translated(0, kLine).adjusted(0, 0, 0, kEdge - kLine),
                         m_theme.tokens().surface);
    }
}

}  // namespace shell

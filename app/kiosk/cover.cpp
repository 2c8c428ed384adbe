// SPDX-License-Identifier: Apache-2.0
#include "cover.h"

#include "look/button.h"
#include "look/columns.h"
#include "look/focus_order.h"
#include "look/text.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace kiosk {

namespace {

// Pixels at 100 % text.
constexpr int kWidestCover = 860;
constexpr int kLow = 600;

}  // namespace

Cover::Cover(const look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_middle(new QWidget)
    , m_column(new QVBoxLayout(m_middle))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::NoFocus);
    auto *around = new QHBoxLayout(this);
    around->addStretch(1);
    around->addWidget(m_middle, 100);
    around->addStretch(1);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addStretch(1);
    connect(&theme, &look::Theme::changed, this, &Cover::restyle);
    restyle();
}

void Cover::restyle()
{
    setPalette(m_theme.palette());
    m_middle->setMaximumWidth(m_theme.scaled(kWidestCover));
    m_column->setSpacing(m_theme.gap(height() < m_theme.scaled(kLow) ? 8 : 20));
    layout()->setContentsMargins(m_theme.gap(26), m_theme.gap(20), m_theme.gap(26),
                                 m_theme.gap(20));
    update();
}

void Cover::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    restyle();
}

QWidget *Cover::first()
{
    const QList<QWidget *> order = look::focusOrder(*this);
    return order.isEmpty() ? this : order.constFirst();
}

look::Heading *Cover::addHeading(const QString &words)
{
    auto *heading = new look::Heading(words, 1, m_theme);
    look::put(m_column, heading);
    return heading;
}

look::Text *Cover::addText(const QString &words)
{
    auto *text = new look::Text(words, look::TextRole::Lead, m_theme);
    look::put(m_column, text);
    return text;
}

QWidget *Cover::makeRow(const QList<look::Button *> &buttons) const
{
    auto *row = new QWidget;
    auto *line = new look::WrapLayout(row);
    line->setSpacing(m_theme.apart(m_theme.gap(20)));
    for (look::Button *button : buttons) {
        // All of a row are as tall as the most important one.
        button->setMinimumHeight(m_theme.touch().primary);
        line->addWidget(button);
    }
    return row;
}

/// What is below has keys of its own, which count for the whole window.
bool Cover::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool Cover::focusNextPrevChild(bool next)
{
    QWidget *wanted = look::nextInFocusOrder(*this, window()->focusWidget(), next);
    if (wanted != nullptr)
        wanted->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Cover::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.tokens().paper);
}

/// Left alone, these would go on to what is below.
void Cover::keyPressEvent(QKeyEvent *event)
{
    event->accept();
}

bool Cover::isModifier(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
        return true;
    default:
        return false;
    }
}

void Cover::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void Cover::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

}  // namespace kiosk

// SPDX-License-Identifier: Apache-2.0
#include "staff_menu.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/text.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace kiosk {

StaffMenu::StaffMenu(const QList<Entry> &entries, const QStringList &facts,
                     const look::Theme &theme, QWidget *parent)
    : Cover(theme, parent)
    , m_message(new look::Text({}, look::TextRole::Body, theme))
{
    setAccessibleName(tr("For staff"));
    addHeading(tr("For staff"));
    auto *close =
        new look::Button(tr("Back to the start screen"), look::ButtonKind::Primary, theme);
    connect(close, &QPushButton::clicked, this, &StaffMenu::closed);
    QList<look::Button *> buttons{close};
    for (const Entry &entry : entries) {
        auto *button = new look::Button(entry.label, look::ButtonKind::Secondary, theme);
        connect(button, &QPushButton::clicked, this, [this, act = entry.act] {
            m_patience.start();
            tell(act());
        });
        buttons.append(button);
    }
    addRow(buttons);
    look::put(column(), m_message);
    m_message->hide();
    addFacts(facts);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &StaffMenu::closed);
    m_patience.start();
}

void StaffMenu::tell(const QString &text)
{
    m_message->setContent(text);
    m_message->setVisible(!text.isEmpty());
    if (!text.isEmpty())
        look::announce(m_message);
}

/// Nothing in it can be pressed, so it is no stop for the focus; the page keys scroll it from
/// anywhere.
void StaffMenu::addFacts(const QStringList &facts)
{
    auto *list = new QWidget;
    auto *lines = new QVBoxLayout(list);
    lines->setContentsMargins(0, 0, 0, 0);
    for (const QString &fact : facts)
        look::put(lines, new look::Text(fact, look::TextRole::Small, theme()));
    lines->addStretch(1);
    m_facts = new QScrollArea;
    m_facts->setFocusPolicy(Qt::NoFocus);
    m_facts->setWidgetResizable(true);
    m_facts->setFrameShape(QFrame::NoFrame);
    m_facts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_facts->setAccessibleName(tr("About this kiosk"));
    m_facts->setWidget(list);
    column()->addWidget(m_facts, 100);
}

void StaffMenu::keyPressEvent(QKeyEvent *event)
{
    Cover::keyPressEvent(event);
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->key() == Qt::Key_PageDown)
        m_facts->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    else if (event->key() == Qt::Key_PageUp)
        m_facts->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
}

bool StaffMenu::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::MouseButtonPress)
        m_patience.start();
    return Cover::event(event);
}

}  // namespace kiosk

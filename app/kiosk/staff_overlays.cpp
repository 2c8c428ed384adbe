// SPDX-License-Identifier: Apache-2.0
#include "staff_overlays.h"

#include "tap_filter.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/text.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace kiosk {

namespace {

constexpr int kColumns = 3;
constexpr QChar kDot{0x25CF};

}  // namespace

PinPad::PinPad(Ask ask, const look::Theme &theme, int patience, QWidget *parent)
    : Overlay(theme, parent)
    , m_ask(std::move(ask))
    , m_dots(new look::Text({}, look::TextRole::Heading, theme))
    , m_message(new look::Text({}, look::TextRole::Body, theme))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("For staff"));
    addTitle();
    addText(tr("Type the staff number."));
    look::addLeading(column(), m_dots);
    column()->addWidget(makeKeys(), 0, Qt::AlignLeft);
    look::addLeading(column(), m_message);
    // The keys stay where they are when something is said.
    QSizePolicy room = m_message->sizePolicy();
    room.setRetainSizeWhenHidden(true);
    m_message->setSizePolicy(room);
    m_message->hide();
    column()->addStretch(1);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &PinPad::closed);
    m_patience.start();
    showStatus();
}

/// The way back stands beside the title, so that all keys have room on a low screen.
void PinPad::addTitle()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(new look::Heading(tr("For staff"), 1, theme()), 1);
    auto *close = new look::Button(tr("Close"), look::ButtonKind::Secondary, theme());
    connect(close, &QPushButton::clicked, this, &PinPad::closed);
    line->addWidget(close, 0, Qt::AlignTop);
    column()->addWidget(row);
}

QWidget *PinPad::makeKeys()
{
    auto *keys = new QWidget;
    auto *grid = new QGridLayout(keys);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme().touchSpacing(theme().gap(14)));
    const auto place = [&](look::Button *button, int at) {
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        TapFilter::letRepeat(button);
        grid->addWidget(button, at / kColumns, at % kColumns);
    };
    for (int digit = 1; digit <= 10; ++digit) {
        const QString label = QString::number(digit % 10);
        auto *button = new look::Button(label, look::ButtonKind::Primary, theme());
        connect(button, &QPushButton::clicked, this, [this, label] { add(label.front()); });
        place(button, digit == 10 ? 10 : digit - 1);
    }
    auto *back = new look::Button(tr("Delete"), look::ButtonKind::Secondary, theme());
    connect(back, &QPushButton::clicked, this, &PinPad::removeLast);
    place(back, 9);
    auto *enter = new look::Button(tr("OK"), look::ButtonKind::Secondary, theme());
    connect(enter, &QPushButton::clicked, this, &PinPad::enter);
    place(enter, 11);
    // As on a telephone: all keys are as wide as the widest.
    int widest = 0;
    for (const auto *button : keys->findChildren<look::Button *>())
        widest = std::max(widest, button->sizeHint().width());
    for (int column = 0; column < kColumns; ++column)
        grid->setColumnMinimumWidth(column, widest);
    return keys;
}

void PinPad::add(QChar digit)
{
    if (m_typed.size() < kMaxDigits)
        m_typed.append(digit);
    say({});
    showStatus();
}

void PinPad::removeLast()
{
    m_typed.chop(1);
    showStatus();
}

void PinPad::enter()
{
    if (m_typed.isEmpty())
        return;
    const PinAnswer answer = m_ask(m_typed);
    m_typed.fill(QLatin1Char('0'));
    m_typed.clear();
    showStatus();
    if (answer.right) {
        Q_EMIT opened();
        return;
    }
    if (!answer.isSet)
        say(tr("No staff number is set on this computer. The administrator sets one with: "
               "serostim-guide --set-pin"));
    else if (answer.secondsToWait > 0)
        say(tr("Wait %n second(s), then try again.", nullptr, answer.secondsToWait));
    else
        say(tr("That is not the number. Try again."));
    look::announce(m_message);
}

void PinPad::say(const QString &message)
{
    m_message->setContent(message);
    m_message->setVisible(!message.isEmpty());
}

/// How many digits there are, and no more than that.
void PinPad::showStatus()
{
    m_dots->setContent(m_typed.isEmpty() ? tr("No digit yet") : QString(m_typed.size(), kDot));
    m_dots->setAccessibleName(tr("%n digit(s) typed", nullptr, static_cast<int>(m_typed.size())));
    if (!m_typed.isEmpty())
        look::announce(m_dots);
    m_patience.start();
}

void PinPad::keyPressEvent(QKeyEvent *event)
{
    Overlay::keyPressEvent(event);
    const QString text = event->text();
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->key() == Qt::Key_Backspace)
        removeLast();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        enter();
    else if (text.size() == 1 && text.front() >= QLatin1Char('0') &&
             text.front() <= QLatin1Char('9'))
        add(text.front());
}

StaffMenu::StaffMenu(const QList<Entry> &entries, const QStringList &facts,
                     const look::Theme &theme, QWidget *parent)
    : Overlay(theme, parent)
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
            showStatus(act());
        });
        buttons.append(button);
    }
    addRow(buttons);
    look::addLeading(column(), m_message);
    m_message->hide();
    addFacts(facts);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &StaffMenu::closed);
    m_patience.start();
}

void StaffMenu::showStatus(const QString &text)
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
        look::addLeading(lines, new look::Text(fact, look::TextRole::Small, theme()));
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
    Overlay::keyPressEvent(event);
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
    return Overlay::event(event);
}

}  // namespace kiosk

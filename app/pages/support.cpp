// SPDX-License-Identifier: Apache-2.0
#include "support.h"

#include "fit_card.h"
#include "keep_button.h"
#include "support_status.h"

#include "look/code_picture.h"
#include "output/qr_code.h"

#include <QShowEvent>

#include <algorithm>

namespace pages {

Support::Support(const Context &context, Clock clock, QWidget *parent)
    : Screen(QStringLiteral("support"), context, parent)
    , m_clock(std::move(clock))
{
    m_change.setSingleShot(true);
    m_change.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_change, &QTimer::timeout, this, &Support::refreshStatus);

    look::ColumnsLayout *columns = addColumns(column(), kNarrowestSide, {1, 1});
    auto *left = new look::Stack(theme());
    left->column()->addWidget(callCard());
    left->column()->addWidget(rolesCard());
    left->column()->addStretch(1);
    auto *right = new look::Stack(theme());
    right->column()->addWidget(pointsCard());
    addFitCard(right->column());
    right->column()->addWidget(sourcesCard());
    right->column()->addStretch(1);
    columns->addWidget(left);
    columns->addWidget(right);

    look::ColumnsLayout *programmes = addColumns(column(), kNarrowestSide);
    for (const guide::Programme &programme : context.content.support.programmes)
        programmes->addWidget(programmeCard(programme));
    addCards(page().ofKind(guide::Section::Kind::Card) +
             page().ofKind(guide::Section::Kind::Unknown));
    addChecks(column());
    column()->addWidget(actionCard());
    column()->addStretch(1);
    refreshStatus();
}

QWidget *Support::callCard()
{
    const guide::Support &support = context().content.support;
    auto *card = new look::Card(theme());
    m_openPill = new look::Card(theme(), &look::Tokens::nextVisit);
    m_state = new look::Text({}, look::TextRole::Subheading, theme());
    m_until = new look::Text({}, look::TextRole::Body, theme());
    look::put(m_openPill->column(), m_state);
    look::put(m_openPill->column(), m_until);
    look::put(card->column(), new look::Heading(support.name, 2, theme()));
    card->column()->addWidget(m_openPill);
    auto *number = new look::Text(support.digits, look::TextRole::Display, theme());
    number->setAccessibleName(support.digits);
    look::put(card->column(), number);
    look::put(card->column(), new look::Text(support.letters, look::TextRole::Lead, theme()));
    look::put(card->column(), new look::Text(support.hoursInWords, look::TextRole::Lead, theme()));
    addCode(card->column());
    look::put(card->column(), new look::Text(support.enroll, look::TextRole::Body, theme()));
    auto *holidays = new look::Text(support.holidays, look::TextRole::Small, theme());
    holidays->setShade(look::Shade::Quiet);
    look::put(card->column(), holidays);
    return card;
}

void Support::addCode(QVBoxLayout *into)
{
    const QString digits = context().content.support.digits;
    const output::QrCode code = output::qrCode(output::telephoneUri(digits));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme().apart(theme().gap(12)));
    //: %1 is a phone number
    line->addWidget(new look::CodePicture(output::imageOf(code),
                                          tr("QR code that calls %1").arg(digits), theme()));
    line->addWidget(
        new look::Text(
            tr("Point the camera of your phone at this code. Then tap the number that it shows."),
            look::TextRole::Body, theme()),
        1);
    line->addStretch();
    into->addLayout(line);
}

void Support::addFitCard(QVBoxLayout *into)
{
    for (const guide::Section &section : page().ofKind(guide::Section::Kind::Fit)) {
        m_fit = new FitCard(section, context());
        connect(m_fit, &FitCard::linkActivated, this, &Support::linkActivated);
        addPart(partOfSection(section.id), m_fit);
        into->addWidget(m_fit);
    }
}

QWidget *Support::rolesCard()
{
    auto *card = new look::Card(theme());
    look::put(card->column(), new look::Heading(tr("Who answers what"), 2, theme()));
    for (const guide::SupportRole &role : context().content.support.roles) {
        look::put(card->column(), new look::Heading(role.name, 3, theme()));
        look::put(card->column(), new look::Text(role.does, look::TextRole::Body, theme()));
    }
    return card;
}

QWidget *Support::programmeCard(const guide::Programme &programme)
{
    auto *card = new look::Card(theme());
    look::put(card->column(), new look::Heading(programme.name, 2, theme()));
    look::put(card->column(), new look::Text(programme.summary, look::TextRole::Body, theme()));
    look::put(card->column(), new look::Heading(tr("Its conditions"), 3, theme()));
    auto *conditions = new look::TextList(look::Marker::Bullet, theme());
    for (const QString &condition : programme.conditions)
        conditions->addText(condition);
    card->column()->addWidget(conditions);
    auto *keep = new KeepButton(context(), QStringLiteral("programme:") + programme.id);
    card->column()->addWidget(keep, 0, Qt::AlignLeft);
    card->column()->addStretch(1);
    addPart(programme.id, card);
    return card;
}

void Support::refreshStatus()
{
    const QDateTime now = m_clock();
    const StatusWords words = describeStatus(context().content.support.hours, now, now.timeZone());
    m_openPill->setVisible(words.known);
    if (!words.known)
        return;
    m_openPill->setTone(words.open ? &look::Tokens::nextVisit : &look::Tokens::today);
    const look::Shade shade = words.open ? look::Shade::NextVisit : look::Shade::Today;
    m_state->setShade(shade);
    m_until->setShade(shade);
    m_state->setContent(words.state);
    m_until->setContent(words.change);
    const auto status = context().content.support.hours.at(now);
    if (isVisible() && status.changesAt) {
        // An hour at most, so that a clock that is set right is noticed.
        constexpr qint64 hour = 3600LL * 1000;
        m_change.start(
            static_cast<int>(std::clamp<qint64>(now.msecsTo(*status.changesAt), 1000, hour)));
    }
}

void Support::showEvent(QShowEvent *event)
{
    Screen::showEvent(event);
    // The next reader at a shared screen must not see what this one chose.
    if (!event->spontaneous() && m_fit != nullptr)
        m_fit->forget();
    refreshStatus();
}

void Support::hideEvent(QHideEvent *event)
{
    m_change.stop();
    Screen::hideEvent(event);
}

}  // namespace pages

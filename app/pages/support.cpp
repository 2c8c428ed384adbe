// SPDX-License-Identifier: Apache-2.0
#include "support.h"

#include "support_status.h"

#include "look/button.h"
#include "look/painting.h"
#include "output/qr_code.h"

#include <QShowEvent>

#include <algorithm>

namespace pages {

namespace {

constexpr int kNarrowestDoor = 230;
/// Doors that stand beside the number; the others are what a reader may need.
const QStringList kBesideNumber{"ready", "who"};

}  // namespace

Support::Support(const Context &context, Clock clock, QWidget *parent)
    : Screen(QStringLiteral("support"), context, parent)
    , m_clock(std::move(clock))
{
    m_change.setSingleShot(true);
    m_change.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_change, &QTimer::timeout, this, &Support::refreshStatus);

    look::ColumnsLayout *columns = addColumns(column(), kNarrowestSide, {1, 1});
    columns->addWidget(callCard());
    auto *right = new look::Column(theme());
    right->column()->addWidget(needsCard());
    addWorries(right->column());
    right->column()->addWidget(sourcesCard());
    right->column()->addStretch(1);
    columns->addWidget(right);
    column()->addStretch(1);
    refreshStatus();
}

QAbstractButton *Support::door(const guide::Section &section, bool large)
{
    QAbstractButton *button = nullptr;
    if (large) {
        auto *row = new look::ResultRow(theme());
        row->setTexts(section.heading, {}, section.blocks.constFirst().text.plain, {});
        button = row;
    } else {
        button = new look::Button(section.heading, look::ButtonKind::Secondary, theme());
    }
    const QString target = QStringLiteral("door:%1#%2").arg(pageId(), section.id);
    connect(button, &QAbstractButton::clicked, this,
            [this, target] { Q_EMIT linkActivated(target); });
    return button;
}

QWidget *Support::callCard()
{
    const guide::Support &support = context().content.support;
    auto *card = new look::Card(theme());
    m_openPill = new look::Card(theme());
    m_state = new look::Text({}, look::TextRole::Subheading, theme());
    m_until = new look::Text({}, look::TextRole::Body, theme());
    m_openPill->column()->setSpacing(0);
    look::addLeading(m_openPill->column(), m_state);
    look::addLeading(m_openPill->column(), m_until);
    card->column()->addWidget(m_openPill);
    look::addLeading(card->column(),
                     new look::Text(support.digits, look::TextRole::Display, theme()));
    addCode(card->column());
    auto *row = new QWidget;
    auto *line = new look::WrapLayout(row);
    line->setSpacing(theme().touchSpacing(theme().gap(8)));
    for (const guide::Section &section : page().ofKind(guide::Section::Kind::Door)) {
        if (kBesideNumber.contains(section.id))
            line->addWidget(door(section, false));
    }
    card->column()->addWidget(row);
    return card;
}

/// The code stands beside the rest about the line.
void Support::addCode(QVBoxLayout *into)
{
    const guide::Support &support = context().content.support;
    auto *line = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    for (const QString &text :
         {support.letters, support.hoursInWords,
          tr("To call, point the camera of your phone here. Then tap the number.")})
        look::addLeading(words, new look::Text(text, look::TextRole::Body, theme()));
    auto *holidays = new look::Text(support.holidays, look::TextRole::Small, theme());
    holidays->setShade(look::Shade::Quiet);
    look::addLeading(words, holidays);
    words->addStretch(1);
    line->addLayout(words, 1);
    const output::QrCode code = output::qrCode(output::telephoneUri(support.digits));
    //: %1 is a phone number
    line->addWidget(new look::CodePicture(output::imageOf(code),
                                          tr("QR code that calls %1").arg(support.digits), theme()),
                    0, Qt::AlignTop);
    into->addLayout(line);
}

QWidget *Support::needsCard()
{
    auto *card = new look::Card(theme());
    look::addLeading(card->column(), new look::Heading(tr("What do you need?"), 2, theme()));
    look::ColumnsLayout *doors = look::addColumns(card->column(), kNarrowestDoor, theme(), 10);
    doors->setEvenRows(true);
    for (const guide::Section &section : page().ofKind(guide::Section::Kind::Door)) {
        if (!kBesideNumber.contains(section.id))
            doors->addWidget(door(section, true));
    }
    return card;
}

/// Whom not to call here, with a red edge.
void Support::addWorries(QVBoxLayout *into)
{
    for (const guide::Section &section : page().front()) {
        QWidget *card = sectionCard(section);
        static_cast<look::Card *>(card)->setTone(&look::Tokens::warning);
        into->addWidget(card);
    }
}

void Support::refreshStatus()
{
    const QDateTime now = m_clock();
    const StatusWords words = describeStatus(context().content.support.hours, now, now.timeZone());
    m_openPill->setVisible(words.known);
    if (!words.known)
        return;
    // That it is closed is nothing to warn of.
    m_openPill->setTone(words.open ? &look::Tokens::nextVisit : nullptr);
    const look::Shade shade = words.open ? look::Shade::NextVisit : look::Shade::Ink;
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
    refreshStatus();
}

void Support::hideEvent(QHideEvent *event)
{
    m_change.stop();
    Screen::hideEvent(event);
}

}  // namespace pages

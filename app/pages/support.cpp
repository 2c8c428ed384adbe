// SPDX-License-Identifier: Apache-2.0
#include "screens.h"

#include "look/painting.h"
#include "output/qr_code.h"

#include <QCoreApplication>
#include <QLocale>
#include <QShowEvent>
#include <QTimer>

#include <algorithm>

namespace pages {

namespace {

constexpr int kNarrowestDoor = 230;
/// Doors that stand beside the number; the others are what a reader may need.
const QStringList kBesideNumber{"ready", "who"};

/// Gives these functions a place in the translation file.
struct SupportStatusWords {
    Q_DECLARE_TR_FUNCTIONS(pages::SupportStatus)
};

QString timeOf(const QDateTime &moment)
{
    //: Time of day, as QTime formats it
    const QString time = QLocale().toString(moment.time(), SupportStatusWords::tr("h:mm AP"));
    return QString(time).replace(QLatin1Char(' '), QChar::Nbsp);
}

}  // namespace

StatusWords describeStatus(const guide::SupportHours &hours, const QDateTime &now,
                           const QTimeZone &local)
{
    const guide::SupportStatus status = hours.at(now);
    StatusWords words;
    if (!hours.isUsable() || !status.changesAt)
        return words;
    words.known = true;
    words.open = status.open;
    const QDateTime there = status.changesAt->toTimeZone(hours.zone());
    const QDateTime here = status.changesAt->toTimeZone(local);
    const QDate today = now.toTimeZone(hours.zone()).date();
    const bool sameClock = !local.isValid() || there.offsetFromUtc() == here.offsetFromUtc();
    const QString day = QLocale().standaloneDayName(there.date().dayOfWeek());
    QString when = there.date() == today
                       ? SupportStatusWords::tr("%1 Eastern Time").arg(timeOf(there))
                       : SupportStatusWords::tr("%1 at %2 Eastern Time").arg(day, timeOf(there));
    if (!sameClock) {
        const bool otherDay = here.date() != there.date();
        const QString localDay = QLocale().standaloneDayName(here.date().dayOfWeek());
        when +=
            QLatin1Char(' ') +
            (otherDay
                 ? SupportStatusWords::tr("(%1 at %2 where you are)").arg(localDay, timeOf(here))
                 : SupportStatusWords::tr("(%1 where you are)").arg(timeOf(here)));
    }
    words.state =
        status.open ? SupportStatusWords::tr("Open now") : SupportStatusWords::tr("Closed now");
    words.change = status.open ? SupportStatusWords::tr("Open until %1.").arg(when)
                               : SupportStatusWords::tr("Opens %1.").arg(when);
    return words;
}

namespace {

/// "Support": the AXIS Center's number, whether it is open, and a door for each need.
class Support : public Screen {
    Q_DECLARE_TR_FUNCTIONS(pages::Support)

public:
    Support(const Context &context, Clock clock)
        : Screen(QStringLiteral("support"), context)
        , m_clock(std::move(clock))
    {
        m_change.setSingleShot(true);
        m_change.setTimerType(Qt::VeryCoarseTimer);
        connect(&m_change, &QTimer::timeout, this, &Support::refreshStatus);

        look::ColumnsLayout *columns = column()->addColumns(kNarrowestSide, {1, 1});
        columns->addWidget(callCard());
        look::ThemedLayout *right = columns->addColumn();
        right->addWidget(needsCard());
        // With a red edge: whom not to call here.
        for (const guide::Section &section : page().front()) {
            look::Card *card = sectionCard(section);
            if (section.kind != guide::Section::Kind::Action)
                card->setTone(&look::Tokens::warning);
            right->addWidget(card);
        }
        right->addWidget(sourcesCard());
        right->addStretch(1);
        column()->addStretch(1);
        refreshStatus();
    }

protected:
    void showEvent(QShowEvent *event) override
    {
        Screen::showEvent(event);
        refreshStatus();
    }

    void hideEvent(QHideEvent *event) override
    {
        m_change.stop();
        Screen::hideEvent(event);
    }

private:
    QWidget *callCard()
    {
        const guide::Support &support = context().content.support;
        auto *card = new look::Card(theme());
        m_openPill = new look::Card(theme());
        m_openPill->column()->setSpacing(0);
        m_state = m_openPill->column()->addText({}, look::TextRole::Subheading);
        m_until = m_openPill->column()->addText({});
        card->column()->addWidget(m_openPill);
        card->column()->addText(support.digits, look::TextRole::Display);
        addCode(card->column());
        look::WrapLayout *line = card->column()->addWrapRow(8);
        for (const guide::Section &door : page().ofKind(guide::Section::Kind::Door)) {
            if (kBesideNumber.contains(door.id))
                line->addWidget(linkButton(door.heading, look::ButtonKind::Secondary,
                                           doorTarget(door), theme()));
        }
        if (context().files != nullptr)
            addCopyNumber(line, support.digits, theme());
        return card;
    }

    /// The code stands beside the rest about the line.
    void addCode(look::ThemedLayout *into)
    {
        const guide::Support &support = context().content.support;
        auto *line = new QHBoxLayout;
        auto *words = new look::ThemedLayout(nullptr, theme());
        for (const QString &text :
             {support.letters, support.hoursInWords,
              tr("To call, point the camera of your phone here. Then tap the number.")})
            words->addText(text);
        words->addNote(support.holidays);
        words->addStretch(1);
        line->addLayout(words, 1);
        const output::QrCode code = output::qrCode(output::telephoneUri(support.digits));
        //: %1 is a phone number
        line->addWidget(new look::CodePicture(output::imageOf(code),
                                              tr("QR code that calls %1").arg(support.digits),
                                              theme()),
                        0, Qt::AlignTop);
        into->addLayout(line);
    }

    QWidget *needsCard()
    {
        look::Card *card = headedCard(tr("What do you need?"), theme());
        look::ColumnsLayout *doors = card->column()->addColumns(kNarrowestDoor, {}, 10);
        doors->setEvenRows(true);
        for (const guide::Section &door : page().ofKind(guide::Section::Kind::Door)) {
            if (kBesideNumber.contains(door.id))
                continue;
            auto *row = new look::ResultRow(theme());
            row->setTexts(door.heading, {}, door.blocks.constFirst().text.plain, {});
            connect(row, &QAbstractButton::clicked, this,
                    [this, target = doorTarget(door)] { Q_EMIT linkActivated(target); });
            doors->addWidget(row);
        }
        return card;
    }

    void refreshStatus()
    {
        const QDateTime now = m_clock();
        const StatusWords words =
            describeStatus(context().content.support.hours, now, now.timeZone());
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

    Clock m_clock;
    QTimer m_change;  ///< runs only while the screen is seen, and only to the next change
    look::Text *m_state = nullptr;
    look::Text *m_until = nullptr;
    look::Card *m_openPill = nullptr;
};

}  // namespace

Screen *makeSupport(const Context &context, const Clock &clock)
{
    return new Support(context, clock);
}

}  // namespace pages

// SPDX-License-Identifier: Apache-2.0
#include "kiosk_output.h"

#include "output/typeset.h"

#include <QPointer>
#include <QTimer>

namespace shell {

KioskPrinter::KioskPrinter(output::Printer &printer, QString name, kiosk::PrintLimits &limits,
                           Cancel cancel)
    : m_printer(printer)
    , m_name(std::move(name))
    , m_limits(limits)
    , m_cancel(std::move(cancel))
{
}

guide::Result<void> KioskPrinter::askStaff() const
{
    return tl::unexpected(guide::Error{tr("The printer here does not work now."), m_name,
                                       tr("Please ask the staff.")});
}

void KioskPrinter::find(QObject *context, const Found &found)
{
    QTimer::singleShot(0, context, [found, name = m_name] { found(QStringList{name}); });
}

void KioskPrinter::print(const output::Pages &pages, const QString &, QPageSize::PageSizeId paper,
                         QObject *context, const Done &done)
{
    if (const auto may = m_limits.mayPrint(pages.count); !may) {
        QTimer::singleShot(0, context, [done, may] { done(may); });
        return;
    }
    m_limits.jobStarted();
    m_used = true;
    const auto told = [this, asker = QPointer(context), done](const guide::Result<void> &printed) {
        if (printed) {
            m_limits.jobTaken();
        } else {
            m_limits.jobFailed();
            Q_EMIT failed();
        }
        if (asker != nullptr)
            done(printed ? printed : askStaff());
    };
    m_printer.print(pages, m_name, paper, m_visit.get(), told);
}

void KioskPrinter::printForStaff(const output::Pages &pages, QObject *context, const Done &done)
{
    m_printer.print(pages, m_name, QPageSize::Letter, context,
                    [this, done](const guide::Result<void> &printed) {
                        if (!printed)
                            Q_EMIT failed();
                        done(printed);
                    });
}

void KioskPrinter::endVisit()
{
    // Before the rest is cancelled: what is on its way to the printer would arrive after that.
    m_visit = std::make_unique<QObject>();
    if (m_used)
        m_cancel(m_name);
    m_used = false;
    m_limits.newVisit();
}

KioskVoice::KioskVoice(output::Voice &voice, const kiosk::Config &config)
    : m_voice(voice)
    , m_usualVolume(config.volume / 100.0)
    , m_quietHours(config.quietHours)
{
    connect(&voice, &output::Voice::started, this, &output::Voice::started);
    connect(&voice, &output::Voice::finished, this, &output::Voice::finished);
    connect(&voice, &output::Voice::failed, this, &output::Voice::failed);
    setVolume(m_usualVolume);
    m_refusal.setSingleShot(true);
    connect(&m_refusal, &QTimer::timeout, this, [this] {
        Q_EMIT failed({tr("It is quiet time here now."),
                       {},
                       tr("This screen can read aloud again from %1.")
                           .arg(QLocale().toString(m_quietHours->until, QLocale::ShortFormat))});
    });
}

void KioskVoice::say(const QString &text, const QString &language, double rate)
{
    if (m_quietHours && m_quietHours->contains(QTime::currentTime())) {
        stop();
        m_refusal.start(0);  // whoever asked expects no answer before this returns
        return;
    }
    m_refusal.stop();
    m_voice.setVolume(volume());
    m_voice.say(text, language, rate);
}

void KioskVoice::stop()
{
    m_refusal.stop();
    m_voice.stop();
}

void KioskVoice::endVisit()
{
    stop();
    setVolume(m_usualVolume);
}

}  // namespace shell

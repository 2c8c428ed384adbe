// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/config.h"
#include "kiosk/print_limits.h"
#include "output/printer.h"
#include "output/voice.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace shell {

/// The printer beside a kiosk: the one that is set up for it and no other, within the limits of its
/// administrator (KIOSK-36). What goes wrong is told so that a visitor knows whom to ask.
class KioskPrinter : public QObject, public output::Printer {
    Q_OBJECT

public:
    /// `cancel` ends the jobs that still wait at that printer.
    using Cancel = std::function<void(const QString &printer)>;

    KioskPrinter(output::Printer &printer, QString name, kiosk::PrintLimits &limits, Cancel cancel);

    void find(QObject *context, const Found &found) override;
    void print(const output::Pages &pages, const QString &printer, QPageSize::PageSizeId paper,
               QObject *context, const Done &done) override;

    /// Prints whatever the limits are, and tells in the printer's own words what went wrong.
    void printForStaff(const output::Pages &pages, QObject *context, const Done &done);

    /// The visitor has gone: what still waits is not printed for the next one (PRIV-12).
    void endVisit();

Q_SIGNALS:
    void failed();

private:
    [[nodiscard]] guide::Result<void> askStaff() const;

    output::Printer &m_printer;
    QString m_name;
    kiosk::PrintLimits &m_limits;
    Cancel m_cancel;
    /// What jobs belong to. Whoever asked for one may be gone before the printer answers, as after
    /// a change of language, and it counts all the same.
    std::unique_ptr<QObject> m_visit = std::make_unique<QObject>();
    bool m_used = false;  ///< by the visitor of the moment
};

/// The voice of a kiosk: silent in the hours that its administrator set, and as loud for each
/// visitor as for the first one (KIOSK-13, KIOSK-39).
class KioskVoice : public output::Voice {
    Q_OBJECT

public:
    KioskVoice(output::Voice &voice, const kiosk::Config &config);

    void say(const QString &text, const QString &language, double rate) override;
    void stop() override;

    /// Is quiet, and back at its usual volume.
    void endVisit();

private:
    output::Voice &m_voice;
    QTimer m_refusal;  ///< of a text that came in quiet hours
    double m_usualVolume;
    std::optional<kiosk::DayPart> m_quietHours;
};

}  // namespace shell

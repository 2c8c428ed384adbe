// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

#include "guide/support_hours.h"

#include <QTimer>

#include <functional>

namespace pages {

/// Open or closed, in words.
struct StatusWords {
    bool known = false;
    bool open = false;
    QString state;   ///< "Open now"
    QString change;  ///< "until 8:00 PM Eastern Time (5:00 PM where you are)"
};

/// Words for the status at `now`; local times are told where `local` differs from the line's zone.
StatusWords describeStatus(const guide::SupportHours &hours, const QDateTime &now,
                           const QTimeZone &local);

/// Tells the time; tests answer it.
using Clock = std::function<QDateTime()>;

/// "Support": the AXIS Center's number, whether it is open, and a door for each need.
class Support : public Screen {
    Q_OBJECT

public:
    Support(const Context &context, Clock clock);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *callCard();
    void addCode(look::ThemedLayout *into);
    [[nodiscard]] QWidget *needsCard();
    void addWorries(look::ThemedLayout *into);
    void refreshStatus();

    Clock m_clock;
    QTimer m_change;  ///< runs only while the screen is seen, and only to the next change
    look::Text *m_state = nullptr;
    look::Text *m_until = nullptr;
    look::Card *m_openPill = nullptr;
};

}  // namespace pages

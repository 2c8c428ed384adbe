// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

#include <QTimer>

#include <functional>

namespace pages {

class FitCard;

/// Tells the time; tests answer it.
using Clock = std::function<QDateTime()>;

/// "Support": the AXIS Center's number, whether it is open, who does what, which programme may fit,
/// and both programmes.
class Support : public Screen {
    Q_OBJECT

public:
    Support(const Context &context, Clock clock, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *callCard();
    [[nodiscard]] QWidget *rolesCard();
    [[nodiscard]] QWidget *programmeCard(const guide::Programme &programme);
    void addCode(QVBoxLayout *into);
    void addFitCard(QVBoxLayout *into);
    void refreshStatus();

    Clock m_clock;
    QTimer m_change;  ///< runs only while the screen is seen, and only to the next change
    look::Text *m_state = nullptr;
    look::Text *m_until = nullptr;
    look::Card *m_openPill = nullptr;
    FitCard *m_fit = nullptr;
};

}  // namespace pages

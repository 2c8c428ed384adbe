// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

#include <QTimer>

#include <functional>

class QAbstractButton;

namespace pages {

/// Tells the time; tests answer it.
using Clock = std::function<QDateTime()>;

/// "Support": the AXIS Center's number, whether it is open, and a door for each need.
class Support : public Screen {
    Q_OBJECT

public:
    Support(const Context &context, Clock clock, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *callCard();
    void addCode(QVBoxLayout *into);
    [[nodiscard]] QWidget *needsCard();
    void addWorries(QVBoxLayout *into);
    /// A door as a large button that says what is behind it, or as a small one.
    [[nodiscard]] QAbstractButton *door(const guide::Section &section, bool large);
    void refreshStatus();

    Clock m_clock;
    QTimer m_change;  ///< runs only while the screen is seen, and only to the next change
    look::Text *m_state = nullptr;
    look::Text *m_until = nullptr;
    look::Card *m_openPill = nullptr;
};

}  // namespace pages

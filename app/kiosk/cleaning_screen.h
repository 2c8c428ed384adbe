// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cover.h"

#include <QTimer>

namespace kiosk {

/// Tells that the glass can be wiped, and for how long still. Nothing that is touched meanwhile has
/// any effect; that is the lock's part (KIOSK-25).
class CleaningScreen : public Cover {
    Q_OBJECT

public:
    CleaningScreen(int seconds, const look::Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void over();

protected:
    [[nodiscard]] QWidget *first() override { return this; }

private:
    void tell();

    look::Text *m_count;
    QTimer m_tick;
    int m_left;
};

}  // namespace kiosk

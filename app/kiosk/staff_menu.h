// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cover.h"

#include <QTimer>

#include <functional>

class QScrollArea;

namespace kiosk {

/// What staff can do at a kiosk (KIOSK-24). It closes by itself, so that nobody leaves it open.
class StaffMenu : public Cover {
    Q_OBJECT

public:
    /// Something to do; a few words on what came of it, or none.
    struct Entry {
        QString label;
        std::function<QString()> act;
    };

    /// `facts` are lines that tell of this computer: versions, the last errors, counts.
    StaffMenu(const QList<Entry> &entries, const QStringList &facts, const look::Theme &theme,
              QWidget *parent = nullptr);

    /// Says what came of something that took a while.
    void tell(const QString &text);

    /// Milliseconds without a touch until it closes.
    static constexpr int kPatience = 60'000;

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void addFacts(const QStringList &facts);

    look::Text *m_message;
    QScrollArea *m_facts = nullptr;
    QTimer m_patience;
};

}  // namespace kiosk

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "overlays.h"

#include <QTimer>

#include <functional>

class QScrollArea;

namespace kiosk {

/// What came of a number that was typed.
struct PinAnswer {
    bool right = false;
    int secondsToWait = 0;  ///< before another one is looked at
    bool isSet = true;      ///< whether there is a number at all
};

/// Where staff types its number. The digits are not shown, and it closes by itself (KIOSK-21 to
/// 23).
class PinPad : public Overlay {
    Q_OBJECT

public:
    /// Looks at a number. It must answer within a second or so.
    using Ask = std::function<PinAnswer(const QString &)>;

    /// `patience` is how long it stays open without a touch, in milliseconds.
    PinPad(Ask ask, const look::Theme &theme, int patience = kPatience, QWidget *parent = nullptr);

    static constexpr int kPatience = 20'000;
    static constexpr int kMaxDigits = 12;

    /// Digits are typed without going to a button first.
    [[nodiscard]] QWidget *first() override { return this; }

Q_SIGNALS:
    void opened();  ///< the number was right
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addTitle();
    [[nodiscard]] QWidget *makeKeys();
    void add(QChar digit);
    void removeLast();
    void enter();
    void say(const QString &message);
    void showStatus();

    Ask m_ask;
    QString m_typed;
    look::Text *m_dots;
    look::Text *m_message;
    QTimer m_patience;
};

/// What staff can do at a kiosk (KIOSK-24). It closes by itself, so that nobody leaves it open.
class StaffMenu : public Overlay {
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
    void showStatus(const QString &text);

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

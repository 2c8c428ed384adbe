// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cover.h"

#include <QTimer>

#include <functional>

namespace kiosk {

/// What came of a number that was typed.
struct PinAnswer {
    bool right = false;
    int secondsToWait = 0;  ///< before another one is looked at
    bool isSet = true;      ///< whether there is a number at all
};

/// Where staff types its number. The digits are not shown, and it closes by itself (KIOSK-21 to
/// 23).
class PinPad : public Cover {
    Q_OBJECT

public:
    /// Looks at a number. It must answer within a second or so.
    using Ask = std::function<PinAnswer(const QString &)>;

    /// `patience` is how long it stays open without a touch, in milliseconds.
    PinPad(Ask ask, const look::Theme &theme, int patience = kPatience, QWidget *parent = nullptr);

    static constexpr int kPatience = 20'000;
    static constexpr int kMostDigits = 12;

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
    void tell();

    Ask m_ask;
    QString m_typed;
    look::Text *m_dots;
    look::Text *m_message;
    QTimer m_patience;
};

}  // namespace kiosk

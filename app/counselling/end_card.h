// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/card.h"

namespace look {
class Button;
}

namespace counselling {

/// Ends a talk and clears all of it. Asks once, in place.
class EndCard : public QWidget {
    Q_OBJECT

public:
    explicit EndCard(const look::Theme &theme, QWidget *parent = nullptr);

    void stopAsking();

Q_SIGNALS:
    void ended();

private:
    [[nodiscard]] look::Card *question();
    void ask();

    const look::Theme &m_theme;
    look::Button *m_end;
    look::Button *m_no;
    look::Card *m_question;
};

}  // namespace counselling

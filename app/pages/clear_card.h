// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

namespace look {
class Button;
}

namespace pages {

/// Clears the visit summary. It asks once, in place, before it does.
class ClearCard : public QWidget {
    Q_OBJECT

public:
    explicit ClearCard(const Context &context, QWidget *parent = nullptr);

    /// Back to the button alone.
    void stopAsking();

Q_SIGNALS:
    /// The reader cleared everything.
    void cleared();

private:
    [[nodiscard]] look::Card *question();
    void ask();
    void follow();

    Context m_context;
    look::Button *m_clear;
    look::Button *m_no;
    look::Card *m_question;
};

}  // namespace pages

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

#include "guide/symptoms.h"

namespace look {
class Button;
}

namespace pages {

class SymptomPicker;
class VerdictView;

/// "Side effects": when to call 911, and for what the reader feels whom to call and when.
class SideEffects : public Screen {
    Q_OBJECT

public:
    explicit SideEffects(const Context &context);

    /// Shows that symptom as picked, and what to do about it: alone, or with all that is in the
    /// visit summary where it is one of them. This puts nothing into the summary.
    void open(const QString &id) override;

    /// Ids of what is shown as picked. They are never written anywhere.
    [[nodiscard]] QStringList picks() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addVerdict(look::ColumnsLayout *columns);
    void followSession();
    void judge();
    void showVerdict();
    void pinVerdict();

    SymptomPicker *m_picker;
    VerdictView *m_verdict;
    look::Button *m_pinned;  ///< what to do, below the page while its card is out of view
    look::Button *m_scan = nullptr;
    std::optional<guide::Urgency> m_level;
    QStringList m_judged;  ///< what is picked, as the verdict has it
};

}  // namespace pages

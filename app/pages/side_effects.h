// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

namespace pages {

class Following;
class SymptomPicker;
class VerdictView;

/// "Side effects": when to call 911, and for what the reader feels whom to call and when.
class SideEffects : public Screen {
    Q_OBJECT

public:
    explicit SideEffects(const Context &context, QWidget *parent = nullptr);

    /// Shows that symptom as picked, and what to do about it: alone, or with all that is in the
    /// visit summary where it is one of them. This puts nothing into the summary.
    void open(const QString &id) override;

    /// Ids of what is shown as picked. They are never written anywhere.
    [[nodiscard]] QStringList picks() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void markAsDraft();
    void judge(const QStringList &ids);
    void collect(const QStringList &picked, const QStringList &unpicked);
    void followVisit();
    /// Whether the screen may scroll to the card, or the card only come along beside the picker.
    enum class Show { Always, Beside };
    void showVerdict(Show when);
    [[nodiscard]] bool isBeside() const;
    void placePoints();

    SymptomPicker *m_picker;
    VerdictView *m_verdict;
    look::ColumnsLayout *m_columns = nullptr;
    Following *m_side = nullptr;
    look::Stack *m_beside;
    look::Stack *m_below;
    QWidget *m_points = nullptr;
    QStringList m_collected;  ///< what is in the summary, as it was seen last
};

}  // namespace pages

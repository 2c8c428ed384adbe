// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

#include "look/kept.h"

#include <optional>

namespace look {
class Button;
class LineEntry;
}  // namespace look

namespace pages {

class AskList;

/// Where the reader types a question of their own, or changes one that is on `list`.
class AskField : public QWidget, public look::Kept {
    Q_OBJECT

public:
    AskField(const Context &context, AskList *list, QWidget *parent = nullptr);

    [[nodiscard]] QVariant kept() const override;
    void takeUp(const QVariant &kept) override;

private:
    void addButtons();
    void submit();
    void add(const QString &text);
    void save(const QString &text);
    void change(const guide::Ask &ask);
    void startChanging(const guide::Ask &ask);
    void stopChanging();
    void follow();
    void forget();
    [[nodiscard]] qsizetype positionOf(const QString &text) const;
    /// Says in a line, and to assistive technology, what came of it.
    void tell(const QString &words);

    Context m_context;
    AskList *m_list;
    QVBoxLayout *m_column;
    look::Text *m_label = nullptr;
    look::LineEntry *m_entry = nullptr;
    look::Button *m_add = nullptr;
    look::Button *m_cancel = nullptr;
    look::Text *m_told = nullptr;
    std::optional<QString> m_changing;  ///< the question that is being changed, as it was
};

}  // namespace pages

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

namespace look {
class Button;
}

namespace pages {

/// The reader's questions in their order: the first ones stand out, each can be moved and taken
/// off, and what was taken off last can be put back. It follows the summary, whoever changes it.
class AskList : public QWidget {
    Q_OBJECT

public:
    explicit AskList(const Context &context, QWidget *parent = nullptr);

    /// Takes the focus to the button that changes a question of the reader's own.
    void focusChange(qsizetype position);

Q_SIGNALS:
    /// The reader wants to change a question of their own.
    void changeWanted(const guide::Ask &ask);

private:
    struct Row {
        look::TextListItem *item = nullptr;
        look::Text *text = nullptr;
        look::Button *up = nullptr;
        look::Button *down = nullptr;
        look::Button *change = nullptr;
        look::Button *remove = nullptr;
    };

    void addTop();
    void addRest();
    void addAside();
    void addRow();
    void addButtons(Row &row, qsizetype position);
    void fill(const Row &row, qsizetype position);
    void follow();
    void followRemoved();
    void move(qsizetype from, qsizetype to);
    void remove(qsizetype position);
    void putBack();
    /// Says in a line, and to assistive technology, what has just happened.
    void tell(const QString &words);

    Context m_context;
    QVBoxLayout *m_column;
    look::Text *m_hint = nullptr;
    look::Card *m_topCard = nullptr;
    look::TextList *m_top = nullptr;
    look::Heading *m_restHeading = nullptr;
    look::TextList *m_rest = nullptr;
    look::Text *m_told = nullptr;
    look::Text *m_removed = nullptr;
    look::Button *m_putBack = nullptr;
    QList<Row> m_rows;
    QStringList m_shown;  ///< what was taken off last, then the list
};

}  // namespace pages

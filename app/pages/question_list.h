// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

namespace look {
class Button;
class LineEntry;
}  // namespace look

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

/// Where the reader types a question of their own, or changes one that is on `list`.
class AskField : public QWidget {
    Q_OBJECT

public:
    /// `typed` follows the reader.
    AskField(guide::TypedQuestion &typed, AskList *list, const Context &context,
             QWidget *parent = nullptr);

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
    guide::TypedQuestion &m_typed;
};

/// Questions to ask the care team: suggestions to pick from, a place to add one's own, and the list
/// of both in the reader's order.
class AskCard : public look::Card {
    Q_OBJECT

public:
    explicit AskCard(const guide::Section &section, const Context &context,
                     QWidget *parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QString &target);

private:
    void addSuggestions();
    void addSummaryLink();
    [[nodiscard]] qsizetype positionOf(const guide::Ask &ask) const;
    void pick(int index, bool wanted);
    void showAll(bool all);
    void follow();

    Context m_context;
    QList<look::Button *> m_picks;  ///< one a suggestion, in their order
    look::Button *m_more = nullptr;
    look::Text *m_full = nullptr;
};

}  // namespace pages

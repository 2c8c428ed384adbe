// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parts.h"

namespace look {
class LineEntry;
}  // namespace look

namespace pages {

/// The reader's questions in their order: the first ones stand out, each can be moved and taken
/// off, and what was taken off last can be put back. It follows the summary, whoever changes it.
class AskList : public look::Column {
    Q_OBJECT

public:
    explicit AskList(const Context &context);

    /// Takes the focus to the button that changes a question of the reader's own.
    void focusChange(qsizetype position);

Q_SIGNALS:
    /// The reader wants to change a question of their own.
    void changeWanted(const QString &text);

private:
    struct Row {
        look::TextListItem *item;
        look::Text *text;
        look::Button *up;
        look::Button *down;
        look::Button *change;
        look::Button *remove;
    };

    look::TextList *addList(const QString &title, look::ThemedLayout *into);
    void addRow();
    void fill(const Row &row, qsizetype position);
    void follow();
    void followRemoved();
    void move(qsizetype from, qsizetype to);
    void remove(qsizetype position);
    void putBack();

    const look::Theme &m_theme;
    guide::Visit &m_visit;
    look::Text *m_hint;
    look::Card *m_topCard;
    look::TextList *m_top;
    look::Column *m_restPart;
    look::TextList *m_rest;
    look::Text *m_status;
    look::Text *m_removed;
    look::Button *m_putBack;
    QList<Row> m_rows;
    QStringList m_shown;  ///< what was taken off last, then the list
};

/// Where the reader types a question of their own, or changes one that is on `list`.
class AskField : public look::Column {
    Q_OBJECT

public:
    /// `typed` follows the reader.
    AskField(guide::TypedQuestion &typed, AskList *list, const Context &context);

private:
    void submit();
    void add(const QString &text);
    void save(const QString &text);
    void cancel();
    /// Changes that question; none: takes a new one.
    void setChanging(const std::optional<QString> &question);

    Context m_context;
    AskList *m_list;
    look::Text *m_label;
    look::LineEntry *m_entry;
    look::Button *m_add;
    look::Button *m_cancel;
    look::Text *m_status;
    guide::TypedQuestion &m_typed;
};

/// Questions to ask the care team: suggestions to pick from, a place to add one's own, and the list
/// of both in the reader's order.
class AskCard : public look::Card {
    Q_OBJECT

public:
    explicit AskCard(const guide::Section &section, const Context &context);

private:
    void addSuggestions();
    void addSummaryLink();
    void pick(const guide::Ask &ask, bool wanted);
    void showAll(bool all);
    void follow();

    Context m_context;
    QList<look::Button *> m_picks;  ///< one a suggestion, in their order
    look::Button *m_more = nullptr;
    look::Text *m_full = nullptr;
};

}  // namespace pages

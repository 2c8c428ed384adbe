// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

namespace look {
class NotesEntry;
}  // namespace look

namespace pages {

class ConfirmCard;
class PickedList;
class VerdictView;

/// "My visit": what the reader picked anywhere in the guide, what to do about the signs
/// among it, their questions in order, and their notes.
class MyVisit : public Screen {
    Q_OBJECT

public:
    explicit MyVisit(const Context &context);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *howCard();
    [[nodiscard]] QWidget *signsPart();
    [[nodiscard]] QWidget *asksCard();
    [[nodiscard]] QWidget *notesCard();
    [[nodiscard]] QWidget *topicsCard();
    void addClear(look::ThemedLayout *into);
    [[nodiscard]] PickedList *pickedList(const QString &what);
    void follow();
    void followSymptoms();
    void followTopics();
    void followNotes();
    void remove(const QString &target);
    void showCleared();

    QWidget *m_how;
    look::Text *m_cleared;
    QWidget *m_signs = nullptr;
    look::Button *m_print = nullptr;  ///< shown once there is something; none without any paper
    look::Button *m_scan = nullptr;   ///< the same
    VerdictView *m_verdict = nullptr;
    PickedList *m_symptoms = nullptr;
    PickedList *m_topics = nullptr;
    look::Text *m_noTopics = nullptr;
    look::NotesEntry *m_notes = nullptr;
    look::Text *m_notesFull = nullptr;
    ConfirmCard *m_clear = nullptr;
    QStringList m_shownSymptoms;
    QStringList m_shownTopics;
};

}  // namespace pages

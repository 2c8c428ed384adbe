// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/screen.h"

namespace pages {
class ConfirmCard;
}

namespace counselling {

/// The end of a talk: what was covered and how it went, what was not, what the patient will do, the
/// questions that are left, the paper, and the way to clear it all.
class Closing : public pages::Screen {
    Q_OBJECT

public:
    /// The context has a talk.
    explicit Closing(const pages::Context &context);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *plansCard();
    [[nodiscard]] QWidget *asksCard();
    void followTopics();
    void addCovered(const guide::TalkTopic &topic, look::TextList *list) const;
    void addOpen(const QList<guide::TalkTopic> &topics, look::ThemedLayout *into);

    guide::Talk &m_talk;
    look::ThemedLayout *m_topics = nullptr;
    QWidget *m_shown = nullptr;
    pages::ConfirmCard *m_end = nullptr;
};

}  // namespace counselling

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/talk.h"
#include "pages/screen.h"

namespace counselling {

/// How the asking can end, without blame, in the order in which it is offered.
inline constexpr std::array kOutcomes{guide::SaidBack::OwnWords, guide::SaidBack::WentOverAgain,
                                      guide::SaidBack::Later};

/// Empty when nobody has been asked.
QString outcomeWords(guide::SaidBack how);

/// After a topic: has the patient say it in words of their own, without blame, offers another way
/// to explain, and lets the counsellor note how it went (TB-1 to TB-3). All of it can be skipped.
class TeachBackScreen : public pages::Screen {
    Q_OBJECT

public:
    /// The context has a talk.
    explicit TeachBackScreen(const pages::Context &context);

    /// Asks about the topic of that id.
    void open(const QString &id) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask(const guide::TalkTopic &topic);
    [[nodiscard]] QWidget *promptCard(const guide::TalkTopic &topic);
    [[nodiscard]] QWidget *outcomeCard(const guide::TalkTopic &topic);
    void addWays(const guide::TalkTopic &topic, look::ThemedLayout *into);
    [[nodiscard]] QWidget *fold(const QString &show, const QString &hide, const QString &id,
                                const QList<guide::Block> &blocks);

    guide::Talk &m_talk;
    QWidget *m_asked = nullptr;
};

}  // namespace counselling

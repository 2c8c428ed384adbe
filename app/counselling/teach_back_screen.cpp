// SPDX-License-Identifier: Apache-2.0
#include "teach_back_screen.h"

#include "look/button.h"
#include "pages/cards.h"

#include <QCoreApplication>

#include <algorithm>

namespace counselling {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(counselling::Outcome)
};

// Parts that the reader opens.
const QString kMeant = QStringLiteral("say-back");
const QString kAnother = QStringLiteral("say-back/another");

}  // namespace

QString outcomeWords(guide::SaidBack how)
{
    switch (how) {
    case guide::SaidBack::OwnWords:
        return Words::tr("Said it in their own words");
    case guide::SaidBack::WentOverAgain:
        return Words::tr("We went over it again");
    case guide::SaidBack::Later:
        return Words::tr("Later");
    case guide::SaidBack::NotAsked:
        break;
    }
    return {};
}

TeachBackScreen::TeachBackScreen(const pages::Context &context)
    : Screen(QStringLiteral("say-back"), context, tr("I want to be sure that I explained it well."))
    , m_talk(context.session.talk)
{
    column()->addText(tr("This is about my words, not about your memory. How "
                         "would you tell it to a friend?"));
    column()->addStretch(1);
    for (const guide::TalkTopic &topic : guide::talkTopics(context.content)) {
        if (topic.id == context.session.screens.topic)
            ask(topic);
    }
}

void TeachBackScreen::open(const QString &id)
{
    const QList<guide::TalkTopic> topics = guide::talkTopics(context().content);
    const auto topic = std::find_if(topics.begin(), topics.end(),
                                    [&](const guide::TalkTopic &known) { return known.id == id; });
    if (topic == topics.end())
        return;
    guide::ScreenState &state = context().session.screens;
    state.topic = id;
    state.open -= {kMeant, kAnother};
    ask(*topic);
}

void TeachBackScreen::ask(const guide::TalkTopic &topic)
{
    pages::discard(m_asked);
    auto *stack = new look::Column(theme());
    stack->column()->addWidget(promptCard(topic));
    stack->column()->addWidget(outcomeCard(topic));
    addWays(topic, stack->column());
    m_asked = stack;
    column()->insertWidget(column()->count() - 1, stack);
    look::layOutNow(stack);
    scrollToTop();
}

QWidget *TeachBackScreen::fold(const QString &show, const QString &hide, const QString &id,
                               const QList<guide::Block> &blocks)
{
    return new pages::Fold(show, hide, new pages::ProseView(blocks, context()),
                           context().session.screens.open, id, theme());
}

QWidget *TeachBackScreen::promptCard(const guide::TalkTopic &topic)
{
    auto *card = new look::Card(theme());
    card->column()->addText(topic.title, look::TextRole::Subheading, look::Shade::Quiet);
    card->column()->addHeading(topic.sayBack.prompt, 2);
    card->column()->addWidget(
        fold(tr("Show what we mean"), tr("Hide what we mean"), kMeant, topic.sayBack.meant));
    if (!topic.sayBack.another.isEmpty())
        card->column()->addWidget(fold(tr("Say it another way"), tr("Hide the other way"), kAnother,
                                       topic.sayBack.another));
    return card;
}

QWidget *TeachBackScreen::outcomeCard(const guide::TalkTopic &topic)
{
    const QString title = tr("How did it go?");
    look::Card *card = pages::headedCard(title, theme());
    QStringList labels;
    for (const guide::SaidBack how : kOutcomes)
        labels.append(outcomeWords(how));
    auto *row = new look::ChoiceRow(title, labels, theme());
    const auto known = std::find(kOutcomes.begin(), kOutcomes.end(), m_talk.saidBack(topic.id));
    row->setChosen(static_cast<int>(known - kOutcomes.begin()));  // none is none
    connect(row, &look::ChoiceRow::choose, this, [this, id = topic.id](int index) {
        m_talk.setSaidBack(id, kOutcomes.at(static_cast<std::size_t>(index)));
    });
    card->column()->addWidget(row);
    card->column()->addText(tr("This is no test. It only shows what to come back to. You may "
                               "leave it out."),
                            look::TextRole::Small);
    return card;
}

void TeachBackScreen::addWays(const guide::TalkTopic &topic, look::ThemedLayout *into)
{
    look::WrapLayout *line = into->addWrapRow(12);
    line->setSpacing(theme().gap(12));
    line->addWidget(pages::linkButton(tr("Go on to the next topic"), look::ButtonKind::Primary,
                                      QStringLiteral("talk:next"), theme()));
    line->addWidget(pages::linkButton(tr("Back to this topic"), look::ButtonKind::Secondary,
                                      topic.target, theme()));
}

/// Back and forward come here without a topic: then it is that of the moment.
void TeachBackScreen::showEvent(QShowEvent *event)
{
    Screen::showEvent(event);
    if (context().session.screens.topic.isEmpty())
        open(m_talk.current());
}

}  // namespace counselling

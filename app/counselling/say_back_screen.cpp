// SPDX-License-Identifier: Apache-2.0
#include "say_back_screen.h"

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

SayBackScreen::SayBackScreen(const pages::Context &context, QWidget *parent)
    : Screen(QStringLiteral("say-back"), context, parent,
             tr("I want to be sure that I explained it well."))
    , m_talk(context.session.talk)
{
    look::addLeading(column(),
                     new look::Text(tr("This is about my words, not about your memory. How "
                                       "would you tell it to a friend?"),
                                    look::TextRole::Body, theme()));
    column()->addStretch(1);
    for (const guide::TalkTopic &topic : guide::talkTopics(context.content)) {
        if (topic.id == context.session.screens.topic)
            ask(topic);
    }
}

void SayBackScreen::open(const QString &id)
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

void SayBackScreen::ask(const guide::TalkTopic &topic)
{
    if (m_asked != nullptr) {
        m_asked->hide();
        m_asked->deleteLater();
    }
    auto *stack = new look::Column(theme());
    stack->column()->addWidget(promptCard(topic));
    stack->column()->addWidget(outcomeCard(topic));
    stack->column()->addWidget(ways(topic));
    m_asked = stack;
    column()->insertWidget(column()->count() - 1, stack);
    look::layOutNow(stack);
    scrollToTop();
}

QWidget *SayBackScreen::fold(const QString &show, const QString &hide, const QString &id,
                             const QList<guide::Block> &blocks)
{
    auto *prose = new pages::ProseView(blocks, context());
    connect(prose, &pages::ProseView::linkActivated, this, &Screen::linkActivated);
    return new pages::Fold(show, hide, prose, context().session.screens.open, id, theme());
}

QWidget *SayBackScreen::promptCard(const guide::TalkTopic &topic)
{
    auto *card = new look::Card(theme());
    auto *title = new look::Text(topic.title, look::TextRole::Subheading, theme());
    title->setShade(look::Shade::Quiet);
    look::addLeading(card->column(), title);
    look::addLeading(card->column(), new look::Heading(topic.sayBack.prompt, 2, theme()));
    card->column()->addWidget(
        fold(tr("Show what we mean"), tr("Hide what we mean"), kMeant, topic.sayBack.meant));
    if (!topic.sayBack.another.isEmpty())
        card->column()->addWidget(fold(tr("Say it another way"), tr("Hide the other way"), kAnother,
                                       topic.sayBack.another));
    return card;
}

QWidget *SayBackScreen::outcomeCard(const guide::TalkTopic &topic)
{
    auto *card = new look::Card(theme());
    const QString title = tr("How did it go?");
    look::addLeading(card->column(), new look::Heading(title, 2, theme()));
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
    look::addLeading(
        card->column(),
        new look::Text(tr("This is no test. It only shows what to come back to. You may "
                          "leave it out."),
                       look::TextRole::Small, theme()));
    return card;
}

QWidget *SayBackScreen::ways(const guide::TalkTopic &topic)
{
    auto *row = new QWidget;
    auto *line = new look::WrapLayout(row);
    line->setSpacing(theme().gap(12));
    const auto add = [&](const QString &label, look::ButtonKind kind, const QString &target) {
        auto *button = new look::Button(label, kind, theme());
        connect(button, &QPushButton::clicked, this,
                [this, target] { Q_EMIT linkActivated(target); });
        line->addWidget(button);
    };
    add(tr("Go on to the next topic"), look::ButtonKind::Primary, QStringLiteral("talk:next"));
    add(tr("Back to this topic"), look::ButtonKind::Secondary, topic.target);
    return row;
}

/// Back and forward come here without a topic: then it is that of the moment.
void SayBackScreen::showEvent(QShowEvent *event)
{
    Screen::showEvent(event);
    if (context().session.screens.topic.isEmpty())
        open(m_talk.current());
}

}  // namespace counselling

// SPDX-License-Identifier: Apache-2.0
#include "talk_screens.h"

#include "guide/talk.h"
#include "look/entry.h"
#include "pages/cards.h"
#include "pages/question_list.h"
#include "pages/screens.h"

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

/// How the asking can end, without blame, in the order in which it is offered.
constexpr std::array kOutcomes{guide::SaidBack::OwnWords, guide::SaidBack::WentOverAgain,
                               guide::SaidBack::Later};

/// Empty when nobody has been asked.
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

class TeachBackScreen : public pages::Screen {
    Q_DECLARE_TR_FUNCTIONS(counselling::TeachBackScreen)

public:
    explicit TeachBackScreen(const pages::Context &context)
        : Screen(QStringLiteral("say-back"), context,
                 tr("I want to be sure that I explained it well."))
        , m_talk(context.session.talk)
    {
        column()->addText(tr(
            "This is about my words, not about your memory. How would you tell it to a friend?"));
        column()->addStretch(1);
        for (const guide::TalkTopic &topic : guide::talkTopics(context.content)) {
            if (topic.id == context.session.screens.topic)
                ask(topic);
        }
    }

    /// Asks about the topic of that id.
    void open(const QString &id) override
    {
        const QList<guide::TalkTopic> topics = guide::talkTopics(context().content);
        const auto topic = std::ranges::find(topics, id, &guide::TalkTopic::id);
        if (topic == topics.end())
            return;
        guide::ScreenState &state = context().session.screens;
        state.topic = id;
        state.open -= {kMeant, kAnother};
        ask(*topic);
    }

protected:
    /// Back and forward come here without a topic: then it is that of the moment.
    void showEvent(QShowEvent *event) override
    {
        Screen::showEvent(event);
        if (context().session.screens.topic.isEmpty())
            open(m_talk.current());
    }

private:
    void ask(const guide::TalkTopic &topic)
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

    QWidget *promptCard(const guide::TalkTopic &topic)
    {
        auto *card = new look::Card(theme());
        card->column()->addText(topic.title, look::TextRole::Subheading, look::Shade::Quiet);
        card->column()->addHeading(topic.sayBack.prompt, 2);
        card->column()->addWidget(
            fold(tr("Show what we mean"), tr("Hide what we mean"), kMeant, topic.sayBack.meant));
        if (!topic.sayBack.another.isEmpty())
            card->column()->addWidget(fold(tr("Say it another way"), tr("Hide the other way"),
                                           kAnother, topic.sayBack.another));
        return card;
    }

    QWidget *outcomeCard(const guide::TalkTopic &topic)
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
        card->column()->addText(
            tr("This is no test. It only shows what to come back to. You may leave it out."),
            look::TextRole::Small);
        return card;
    }

    void addWays(const guide::TalkTopic &topic, look::ThemedLayout *into)
    {
        look::WrapLayout *line = into->addWrapRow(12);
        line->setSpacing(theme().gap(12));
        line->addWidget(pages::linkButton(tr("Go on to the next topic"), look::ButtonKind::Primary,
                                          QStringLiteral("talk:next"), theme()));
        line->addWidget(pages::linkButton(tr("Back to this topic"), look::ButtonKind::Secondary,
                                          topic.target, theme()));
    }

    QWidget *fold(const QString &show, const QString &hide, const QString &id,
                  const QList<guide::Block> &blocks)
    {
        return pages::makeFold(show, hide, pages::makeProse(blocks, context()),
                               context().session.screens.open, id, theme());
    }

    guide::Talk &m_talk;
    QWidget *m_asked = nullptr;
};

class Closing : public pages::Screen {
    Q_DECLARE_TR_FUNCTIONS(counselling::Closing)

public:
    explicit Closing(const pages::Context &context)
        : Screen(QStringLiteral("closing"), context, tr("Before you go"))
        , m_talk(context.session.talk)
    {
        look::ColumnsLayout *columns = column()->addColumns(kNarrowestSide);
        look::ThemedLayout *left = columns->addColumn();
        auto *topics = new look::Card(theme());
        m_topics = topics->column();
        left->addWidget(topics);
        left->addStretch(1);
        look::ThemedLayout *right = columns->addColumn();
        right->addWidget(plansCard());
        look::Card *questions = pages::headedCard(tr("Questions that are left"), theme());
        pages::addQuestionList(questions->column(), context.session.screens.typedInTalk, {},
                               context);
        right->addWidget(questions);
        if (context.files != nullptr || context.printer != nullptr)
            right->addWidget(pages::linkButton(tr("Print or save our talk"),
                                               look::ButtonKind::Primary,
                                               QStringLiteral("print:talk"), theme()),
                             0, Qt::AlignLeft);
        right->addWidget(pages::linkButton(pages::scanName(), look::ButtonKind::Secondary,
                                           QStringLiteral("scan:talk"), theme()),
                         0, Qt::AlignLeft);
        m_end = new pages::ConfirmCard({tr("End and clear everything"),
                                        tr("End the talk and clear everything? Ticks, notes, next "
                                           "steps and questions cannot be brought back."),
                                        tr("No, go on"), tr("Yes, end and clear")},
                                       theme());
        connect(m_end, &pages::ConfirmCard::confirmed, this,
                [this] { Q_EMIT linkActivated(QStringLiteral("talk:end")); });
        right->addWidget(m_end);
        right->addStretch(1);
        column()->addStretch(1);
        followTopics();
    }

protected:
    void showEvent(QShowEvent *event) override
    {
        Screen::showEvent(event);
        if (event->spontaneous())
            return;
        followTopics();
        m_end->stopAsking();
    }

private:
    QWidget *plansCard()
    {
        look::Card *card = pages::headedCard(tr("What will you do next?"), theme());
        card->column()->addText(tr("In your own words. Three things at most."));
        for (int i = 0; i < guide::kMaxPlans; ++i) {
            const QString name = tr("Next step %1").arg(i + 1);
            card->column()->addText(name);
            auto *entry = new look::LineEntry(name, guide::kMaxOwnLineLength, theme());
            entry->setText(m_talk.plan(i));
            connect(entry, &QLineEdit::textChanged, this,
                    [this, i](const QString &typed) { m_talk.setPlan(i, typed); });
            card->column()->addWidget(entry);
        }
        return card;
    }

    void followTopics()
    {
        pages::discard(m_shown);
        auto *stack = new look::Column(theme());
        m_shown = stack;
        stack->column()->addHeading(tr("What we covered"), 2);
        QList<guide::TalkTopic> open;
        look::TextList *covered = nullptr;
        for (const guide::TalkTopic &topic : guide::talkTopics(context().content)) {
            if (!m_talk.isCovered(topic.id)) {
                open.append(topic);
                continue;
            }
            if (covered == nullptr)
                covered = new look::TextList(look::Marker::Bullet, theme());
            const QString how = outcomeWords(m_talk.saidBack(topic.id));
            //: %1 a topic, %2 how it went when the patient was asked to say it back
            covered->addText(how.isEmpty() ? topic.title : tr("%1: %2").arg(topic.title, how));
        }
        if (covered != nullptr)
            stack->column()->addWidget(covered);
        else
            stack->column()->addText(tr("Nothing is ticked yet."));
        if (!open.isEmpty())
            addOpen(open, stack->column());
        m_topics->addWidget(stack);
        look::layOutNow(stack);
    }

    void addOpen(const QList<guide::TalkTopic> &topics, look::ThemedLayout *into)
    {
        into->addHeading(tr("Not covered, for next time"), 2);
        look::WrapLayout *line = into->addWrapRow(8);
        line->setSpacing(theme().gap(8));
        for (const guide::TalkTopic &topic : topics) {
            auto *button = new look::Button(topic.title, look::ButtonKind::Secondary, theme());
            connect(button, &QPushButton::clicked, this, [this, topic] {
                m_talk.setCurrent(topic.id);
                Q_EMIT linkActivated(topic.target);
            });
            line->addWidget(button);
        }
    }

    guide::Talk &m_talk;
    look::ThemedLayout *m_topics = nullptr;
    QWidget *m_shown = nullptr;
    pages::ConfirmCard *m_end = nullptr;
};

}  // namespace

pages::Screen *makeTeachBack(const pages::Context &context)
{
    return new TeachBackScreen(context);
}

pages::Screen *makeClosing(const pages::Context &context)
{
    return new Closing(context);
}

}  // namespace counselling

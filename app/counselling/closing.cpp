// SPDX-License-Identifier: Apache-2.0
#include "closing.h"

#include "teach_back_screen.h"

#include "look/button.h"
#include "look/columns.h"
#include "look/entry.h"
#include "look/focus_order.h"
#include "look/text.h"
#include "pages/cards.h"
#include "pages/question_list.h"
#include "pages/scan_screen.h"

namespace counselling {

Closing::Closing(const pages::Context &context)
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
    right->addWidget(asksCard());
    if (context.files != nullptr || context.printer != nullptr)
        right->addWidget(pages::linkButton(tr("Print or save our talk"), look::ButtonKind::Primary,
                                           QStringLiteral("print:talk"), theme()),
                         0, Qt::AlignLeft);
    right->addWidget(pages::linkButton(pages::ScanScreen::name(), look::ButtonKind::Secondary,
                                       QStringLiteral("scan:talk"), theme()),
                     0, Qt::AlignLeft);
    m_end = new pages::ConfirmCard(
        {tr("End and clear everything"),
         tr("End the talk and clear everything? Ticks, notes, next steps and questions cannot be "
            "brought back."),
         tr("No, go on"), tr("Yes, end and clear")},
        theme());
    connect(m_end, &pages::ConfirmCard::confirmed, this,
            [this] { Q_EMIT linkActivated(QStringLiteral("talk:end")); });
    right->addWidget(m_end);
    right->addStretch(1);
    column()->addStretch(1);
    followTopics();
}

void Closing::followTopics()
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
        addCovered(topic, covered);
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

void Closing::addCovered(const guide::TalkTopic &topic, look::TextList *list) const
{
    const QString how = outcomeWords(m_talk.saidBack(topic.id));
    //: %1 a topic, %2 how it went when the patient was asked to say it back
    list->addText(how.isEmpty() ? topic.title : tr("%1: %2").arg(topic.title, how));
}

void Closing::addOpen(const QList<guide::TalkTopic> &topics, look::ThemedLayout *into)
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

QWidget *Closing::plansCard()
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

QWidget *Closing::asksCard()
{
    look::Card *card = pages::headedCard(tr("Questions that are left"), theme());
    auto *list = new pages::AskList(context());
    card->column()->addWidget(
        new pages::AskField(context().session.screens.typedInTalk, list, context()));
    card->column()->addWidget(list);
    return card;
}

void Closing::showEvent(QShowEvent *event)
{
    Screen::showEvent(event);
    if (event->spontaneous())
        return;
    followTopics();
    m_end->stopAsking();
}

}  // namespace counselling

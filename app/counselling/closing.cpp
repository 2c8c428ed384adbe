// SPDX-License-Identifier: Apache-2.0
#include "closing.h"

#include "say_back_screen.h"

#include "look/button.h"
#include "look/columns.h"
#include "look/entry.h"
#include "look/focus_order.h"
#include "look/text.h"
#include "pages/cards.h"
#include "pages/question_list.h"
#include "pages/scan_screen.h"

namespace counselling {

Closing::Closing(const pages::Context &context, QWidget *parent)
    : Screen(QStringLiteral("closing"), context, parent, tr("Before you go"))
    , m_talk(context.session.talk)
{
    look::ColumnsLayout *columns = addColumns(column(), kNarrowestSide);
    auto *left = new look::Column(theme());
    left->column()->addWidget(topicsCard());
    left->column()->addStretch(1);
    auto *right = new look::Column(theme());
    right->column()->addWidget(plansCard());
    right->column()->addWidget(asksCard());
    if (context.files != nullptr || context.printer != nullptr)
        right->column()->addWidget(printButton(), 0, Qt::AlignLeft);
    look::Button *scan = pages::ScanScreen::makeButton(theme());
    connect(scan, &QPushButton::clicked, this,
            [this] { Q_EMIT linkActivated(QStringLiteral("scan:talk")); });
    right->column()->addWidget(scan, 0, Qt::AlignLeft);
    m_end = new pages::ConfirmCard(
        {tr("End and clear everything"),
         tr("End the talk and clear everything? Ticks, notes, next steps and questions cannot be "
            "brought back."),
         tr("No, go on"), tr("Yes, end and clear")},
        theme());
    connect(m_end, &pages::ConfirmCard::confirmed, this,
            [this] { Q_EMIT linkActivated(QStringLiteral("talk:end")); });
    right->column()->addWidget(m_end);
    right->column()->addStretch(1);
    columns->addWidget(left);
    columns->addWidget(right);
    column()->addStretch(1);
    followTopics();
}

QWidget *Closing::topicsCard()
{
    auto *card = new look::Card(theme());
    m_topics = card->column();
    return card;
}

void Closing::followTopics()
{
    if (m_shown != nullptr) {
        m_shown->hide();
        m_shown->deleteLater();
    }
    auto *stack = new look::Column(theme());
    m_shown = stack;
    look::addLeading(stack->column(), new look::Heading(tr("What we covered"), 2, theme()));
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
        look::addLeading(stack->column(), new look::Text(tr("Nothing is ticked yet."),
                                                         look::TextRole::Body, theme()));
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

void Closing::addOpen(const QList<guide::TalkTopic> &topics, QVBoxLayout *into)
{
    look::addLeading(into, new look::Heading(tr("Not covered, for next time"), 2, theme()));
    auto *row = new QWidget;
    auto *line = new look::WrapLayout(row);
    line->setSpacing(theme().gap(8));
    for (const guide::TalkTopic &topic : topics) {
        auto *button = new look::Button(topic.title, look::ButtonKind::Secondary, theme());
        connect(button, &QPushButton::clicked, this, [this, topic] {
            m_talk.setCurrent(topic.id);
            Q_EMIT linkActivated(topic.target);
        });
        line->addWidget(button);
    }
    into->addWidget(row);
}

QWidget *Closing::plansCard()
{
    auto *card = new look::Card(theme());
    look::addLeading(card->column(), new look::Heading(tr("What will you do next?"), 2, theme()));
    look::addLeading(card->column(), new look::Text(tr("In your own words. Three things at most."),
                                                    look::TextRole::Body, theme()));
    for (int i = 0; i < guide::kMaxPlans; ++i) {
        const QString name = tr("Next step %1").arg(i + 1);
        look::addLeading(card->column(), new look::Text(name, look::TextRole::Body, theme()));
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
    auto *card = new look::Card(theme());
    look::addLeading(card->column(), new look::Heading(tr("Questions that are left"), 2, theme()));
    auto *list = new pages::AskList(context());
    card->column()->addWidget(
        new pages::AskField(context().session.screens.typedInTalk, list, context()));
    card->column()->addWidget(list);
    return card;
}

QWidget *Closing::printButton()
{
    auto *print =
        new look::Button(tr("Print or save our talk"), look::ButtonKind::Primary, theme());
    connect(print, &QPushButton::clicked, this,
            [this] { Q_EMIT linkActivated(QStringLiteral("print:talk")); });
    return print;
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

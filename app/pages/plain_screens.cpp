// SPDX-License-Identifier: Apache-2.0
#include "plain_screens.h"

#include "guide/text.h"
#include "look/accessibility.h"
#include "look/button.h"

#include <QCoreApplication>
#include <QHideEvent>

#include <algorithm>

namespace pages {

NewerContentCard::NewerContentCard(NewerContent &newer, const look::Theme &theme)
    : look::Card(theme)
    , m_newer(newer)
    , m_told(new look::Text({}, look::TextRole::Body, theme))
    , m_show(new look::Button(tr("Show the newer content now"), look::ButtonKind::Primary, theme))
{
    look::addLeading(column(), new look::Heading(tr("Newer content"), 2, theme));
    look::addLeading(
        column(),
        new look::Text(tr("The guide never looks for content on a network. If you were given "
                          "a newer content file, choose it here. Its signature is checked "
                          "before anything of it is shown."),
                       look::TextRole::Body, theme));
    auto *choose =
        new look::Button(tr("Choose a content file"), look::ButtonKind::Secondary, theme);
    connect(choose, &QPushButton::clicked, this, [this] { m_newer.choose(window()); });
    connect(m_show, &QPushButton::clicked, this, [this] { m_newer.showNow(); });
    column()->addWidget(choose, 0, Qt::AlignLeft);
    look::addLeading(column(), m_told);
    column()->addWidget(m_show, 0, Qt::AlignLeft);
    connect(&newer, &NewerContent::changed, this, [this] {
        tell();
        look::announce(m_told);
    });
    tell();
}

void NewerContentCard::tell()
{
    const QStringList lines = m_newer.told();
    m_told->setContent(lines.join(QLatin1Char('\n')));
    m_told->setVisible(!lines.isEmpty());
    m_show->setVisible(m_newer.canShow());
}

Safety::Safety(const Context &context, QWidget *parent)
    : Screen(QStringLiteral("safety"), context, parent)
{
    const QString emergency = context.content.page(QStringLiteral("side-effects")).main;
    column()->addWidget(emergencyCard(new look::Heading(emergency, 2, theme())));
    look::ColumnsLayout *columns = addColumns(column(), kNarrowestSide);
    columns->addWidget(pointsCard());
    auto *right = new look::Column(theme());
    for (const guide::Section &section : page().front()) {
        if (section.kind == guide::Section::Kind::Safety)
            right->column()->addWidget(sectionCard(section));
    }
    right->column()->addStretch(1);
    columns->addWidget(right);
    column()->addWidget(doors());
    addChecks(column());
    column()->addWidget(sourcesCard());
    column()->addStretch(1);
}

Help::Help(const Context &context, QWidget *parent)
    : Screen(QStringLiteral("help"), context, parent)
{
    column()->addWidget(pointsCard());
    QList<guide::Section> cards = page().front();
    cards.removeIf(
        [](const guide::Section &card) { return card.kind != guide::Section::Kind::Card; });
    if (!context.offersTalk)
        cards.removeIf(
            [](const guide::Section &card) { return card.id == QLatin1String(guide::kTalkCard); });
    addCards(cards);
    if (context.offersTalk)
        addTalkButton();
    column()->addWidget(doors());
    column()->addWidget(sourcesCard());
    column()->addStretch(1);
}

/// The card of that id; one of its own where the content has none.
look::Card *Help::cardOf(const QString &id)
{
    auto *card = qobject_cast<look::Card *>(part(partOfSection(id)));
    if (card == nullptr)
        column()->addWidget(card = new look::Card(context().theme));
    return card;
}

void Help::addTalkButton()
{
    const bool isOn = context().session.talk.isOn();
    m_start = new look::Button(tr("Start a talk"), look::ButtonKind::Primary, theme());
    m_start->setEnabled(!isOn);
    connect(m_start, &QPushButton::clicked, this,
            [this] { Q_EMIT linkActivated(QStringLiteral("talk:start")); });
    m_ended = new look::Text(tr("The talk is over. All of it is cleared."),
                             look::TextRole::Subheading, theme());
    m_ended->hide();
    auto *part = new look::Column(theme());
    look::addLeading(part->column(), m_ended);
    part->column()->addWidget(m_start, 0, Qt::AlignLeft);
    QVBoxLayout *into = cardOf(QLatin1String(guide::kTalkCard))->column();
    into->insertWidget(std::max(into->count() - 1, 0), part);
}

/// "ended" after a talk, which the next one may follow.
void Help::open(const QString &id)
{
    if (id != QLatin1String("ended") || m_start == nullptr)
        return;
    openSection(QLatin1String(guide::kTalkCard));
    m_ended->show();
    m_start->setFocus();
    look::announce(m_ended);
}

void Help::hideEvent(QHideEvent *event)
{
    Screen::hideEvent(event);
    if (m_ended != nullptr && !event->spontaneous())
        m_ended->hide();
}

About::About(const Context &context, QWidget *parent)
    : Screen(QStringLiteral("about"), context, parent)
{
    look::ColumnsLayout *columns = addColumns(column(), kNarrowestSide);
    columns->addWidget(editionCard());
    auto *side = new look::Column(theme());
    side->column()->addWidget(sourcesCard());
    if (context.newer != nullptr)
        side->column()->addWidget(new NewerContentCard(*context.newer, theme()));
    side->column()->addStretch(1);
    columns->addWidget(side);
    addCards(page().sections);
    column()->addStretch(1);
}

QWidget *About::editionCard()
{
    const guide::Edition &edition = context().content.edition;
    const guide::FrameTexts &frame = context().content.frame;
    auto *card = new look::Card(theme());
    look::addLeading(card->column(), new look::Heading(tr("This edition"), 2, theme()));
    QStringList lines{tr("Program version %1").arg(QCoreApplication::applicationVersion()),
                      tr("Content version %1, number %2").arg(edition.version).arg(edition.number),
                      tr("Content of %1").arg(guide::dateInWords(edition.released)),
                      tr("Next review by %1").arg(guide::dateInWords(edition.reviewBy))};
    lines += guide::reviewLines(context().content, guide::ReviewDetail::Full);
    if (edition.isOutOfDate(QDate::currentDate()))
        lines.append(frame.outOfDate);
    lines += {frame.funding, frame.marks};
    for (const QString &line : lines)
        look::addLeading(card->column(), new look::Text(line, look::TextRole::Body, theme()));
    return card;
}

Sources::Sources(const QString &behindPage, const Context &context, QWidget *parent)
    : Screen(behindPage, context, parent,
             tr("Where this comes from: %1").arg(context.content.page(behindPage).tab))
{
    setTarget(QStringLiteral("sources:") + behindPage);
    const QList<guide::Fact> facts = context.content.factsBehind(behindPage);
    QList<WeightedCard> cards;
    for (const guide::Source &source : context.content.sourcesBehind(behindPage)) {
        qsizetype weight = 200;
        auto *card = new look::Card(theme());
        look::addLeading(card->column(), new look::Heading(source.title, 2, theme()));
        auto *note = new look::Text(source.note, look::TextRole::Small, theme());
        note->setShade(look::Shade::Quiet);
        look::addLeading(card->column(), note);
        auto *list = new look::TextList(look::Marker::Bullet, theme());
        for (const guide::Fact &fact : facts) {
            if (!fact.sources.contains(source.id))
                continue;
            list->addText(fact.statement);
            weight += fact.statement.size() + 30;
        }
        card->column()->addWidget(list);
        cards.append({card, weight});
    }
    shareOut(cards);
    column()->addStretch(1);
}

}  // namespace pages

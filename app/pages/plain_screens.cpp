// SPDX-License-Identifier: Apache-2.0
#include "screens.h"

#include "guide/text.h"
#include "look/accessibility.h"

#include <QCoreApplication>
#include <QHideEvent>

#include <algorithm>

namespace pages {

namespace {

/// What is known of newer content, a way to take it in, and to have it shown.
class NewerContentCard : public look::Card {
    Q_DECLARE_TR_FUNCTIONS(pages::NewerContentCard)

public:
    /// `newer` outlives it.
    NewerContentCard(NewerContent &newer, const look::Theme &theme)
        : look::Card(theme)
        , m_newer(newer)
        , m_status(new look::Text({}, look::TextRole::Body, theme))
        , m_show(
              new look::Button(tr("Show the newer content now"), look::ButtonKind::Primary, theme))
    {
        column()->addHeading(tr("Newer content"), 2);
        column()->addText(
            tr("The guide never looks for content on a network. If you were given a newer content "
               "file, choose it here. Its signature is checked before anything of it is shown."));
        auto *choose =
            column()->addButton(tr("Choose a content file"), look::ButtonKind::Secondary);
        connect(choose, &QPushButton::clicked, this, [this] { m_newer.choose(window()); });
        connect(m_show, &QPushButton::clicked, this, [this] { m_newer.showNow(); });
        look::addLeading(column(), m_status);
        column()->addWidget(m_show, 0, Qt::AlignLeft);
        connect(&newer, &NewerContent::changed, this, [this] {
            showStatus();
            look::announce(m_status);
        });
        showStatus();
    }

private:
    void showStatus()
    {
        const QStringList lines = m_newer.statusLines();
        m_status->setContent(lines.join(QLatin1Char('\n')));
        m_status->setVisible(!lines.isEmpty());
        m_show->setVisible(m_newer.canShow());
    }

    NewerContent &m_newer;
    look::Text *m_status;
    look::Button *m_show;
};

/// "Help": whom to call, how the guide is used, and where a talk of two people starts.
class Help : public Screen {
    Q_DECLARE_TR_FUNCTIONS(pages::Help)

public:
    explicit Help(const Context &context)
        : Screen(QStringLiteral("help"), context)
    {
        column()->addWidget(firstCard(guide::Section::Kind::Points));
        QList<guide::Section> cards = page().front();
        cards.removeIf(
            [](const guide::Section &card) { return card.kind != guide::Section::Kind::Card; });
        if (!context.offersTalk)
            cards.removeIf([](const guide::Section &card) {
                return card.id == QLatin1String(guide::kTalkCard);
            });
        addCards(cards);
        if (context.offersTalk)
            addTalkButton();
        column()->addWidget(doors());
        column()->addWidget(sourcesCard());
        column()->addStretch(1);
    }

    /// "ended" after a talk, which the next one may follow.
    void open(const QString &id) override
    {
        if (id != QLatin1String("ended") || m_start == nullptr)
            return;
        openSection(QLatin1String(guide::kTalkCard));
        m_ended->show();
        m_start->setFocus();
        look::announce(m_ended);
    }

protected:
    void hideEvent(QHideEvent *event) override
    {
        Screen::hideEvent(event);
        if (m_ended != nullptr && !event->spontaneous())
            m_ended->hide();
    }

private:
    /// The card of that id; one of its own where the content has none.
    look::Card *cardOf(const QString &id)
    {
        auto *card = qobject_cast<look::Card *>(part(partOfSection(id)));
        if (card == nullptr)
            column()->addWidget(card = new look::Card(context().theme));
        return card;
    }

    void addTalkButton()
    {
        auto *part = new look::Column(theme());
        m_ended = part->column()->addText(tr("The talk is over. All of it is cleared."),
                                          look::TextRole::Subheading);
        m_ended->hide();
        m_start = part->column()->add(linkButton(tr("Start a talk"), look::ButtonKind::Primary,
                                                 QStringLiteral("talk:start"), theme()),
                                      Qt::AlignLeft);
        m_start->setEnabled(!context().session.talk.isOn());
        look::ThemedLayout *into = cardOf(QLatin1String(guide::kTalkCard))->column();
        into->insertWidget(std::max(into->count() - 1, 0), part);
    }

    look::Button *m_start = nullptr;  ///< none where no talk is offered
    look::Text *m_ended = nullptr;
};

/// All safety information, opened from the strip on every screen.
class Safety : public Screen {
public:
    explicit Safety(const Context &context)
        : Screen(QStringLiteral("safety"), context)
    {
        const QString emergency = context.content.page(QStringLiteral("side-effects")).main;
        column()->addWidget(emergencyCard(new look::Heading(emergency, 2, theme())));
        look::ColumnsLayout *columns = column()->addColumns(kNarrowestSide);
        columns->addWidget(firstCard(guide::Section::Kind::Points));
        look::ThemedLayout *right = columns->addColumn();
        for (const guide::Section &section : page().front()) {
            if (section.kind == guide::Section::Kind::Safety)
                right->addWidget(sectionCard(section));
        }
        right->addStretch(1);
        column()->addWidget(doors());
        addChecks(column());
        column()->addWidget(sourcesCard());
        column()->addStretch(1);
    }
};

/// What this guide is, how old, reviewed by whom, and whose work it stands on.
class About : public Screen {
    Q_DECLARE_TR_FUNCTIONS(pages::About)

public:
    explicit About(const Context &context)
        : Screen(QStringLiteral("about"), context)
    {
        look::ColumnsLayout *columns = column()->addColumns(kNarrowestSide);
        columns->addWidget(editionCard());
        look::ThemedLayout *side = columns->addColumn();
        side->addWidget(sourcesCard());
        if (context.newer != nullptr)
            side->addWidget(new NewerContentCard(*context.newer, theme()));
        side->addStretch(1);
        addCards(page().sections);
        column()->addStretch(1);
    }

private:
    QWidget *editionCard()
    {
        const guide::Edition &edition = context().content.edition;
        const guide::FrameTexts &frame = context().content.frame;
        look::Card *card = headedCard(tr("This edition"), theme());
        QStringList lines{
            tr("Program version %1").arg(QCoreApplication::applicationVersion()),
            tr("Content version %1, number %2").arg(edition.version).arg(edition.number),
            tr("Content of %1").arg(guide::dateInWords(edition.released)),
            tr("Next review by %1").arg(guide::dateInWords(edition.reviewBy))};
        lines += guide::reviewLines(context().content, guide::ReviewDetail::Full);
        if (edition.isOutOfDate(QDate::currentDate()))
            lines.append(frame.outOfDate);
        lines += {frame.funding, frame.marks};
        for (const QString &line : lines)
            card->column()->addText(line);
        return card;
    }
};

class Sources : public Screen {
    Q_DECLARE_TR_FUNCTIONS(pages::Sources)

public:
    Sources(const QString &behindPage, const Context &context)
        : Screen(behindPage, context,
                 tr("Where this comes from: %1").arg(context.content.page(behindPage).tab))
    {
        setTarget(QStringLiteral("sources:") + behindPage);
        const QList<guide::Fact> facts = context.content.factsBehind(behindPage);
        QList<WeightedCard> cards;
        for (const guide::Source &source : context.content.sourcesBehind(behindPage)) {
            qsizetype weight = 200;
            look::Card *card = headedCard(source.title, theme());
            card->column()->addNote(source.note);
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
};

}  // namespace

Screen *makeSafety(const Context &context)
{
    return new Safety(context);
}

Screen *makeHelp(const Context &context)
{
    return new Help(context);
}

Screen *makeAbout(const Context &context)
{
    return new About(context);
}

Screen *makeSources(const QString &behindPage, const Context &context)
{
    return new Sources(behindPage, context);
}

}  // namespace pages

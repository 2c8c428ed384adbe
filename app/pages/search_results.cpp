// SPDX-License-Identifier: Apache-2.0
#include "search_results.h"

#include "verdict_view.h"

#include "guide/search.h"
#include "look/accessibility.h"

#include <QKeyEvent>

#include <algorithm>

namespace pages {

SearchResults::SearchResults(guide::Find find, const Context &context)
    : Screen(id(), context, tr("Search"))
    , m_find(std::move(find))
{
    clear();
}

void SearchResults::clear()
{
    m_rows.clear();
    if (m_list != nullptr)
        column()->removeWidget(m_list);
    discard(m_list);
    m_list = new look::Column(theme());
    column()->addWidget(m_list, 1);
}

void SearchResults::forget()
{
    clear();
    message()->setContent(title());
}

void SearchResults::search(const QString &typed)
{
    const auto hits = m_find(typed);
    const QString text = guide::sanitized(typed);
    clear();
    scrollToTop();
    if (!hits) {
        showError(hits.error());
    } else if (hits->isEmpty()) {
        message()->setContent(tr("Nothing found for “%1”").arg(text));
        m_list->column()->addText(tr("Try another word, or a shorter one."));
        addOtherWays();
    } else {
        const auto count = static_cast<int>(hits->size());
        message()->setContent(tr("%n result(s) for “%1”", nullptr, count).arg(text));
        for (const Group &group : groupsOf(*hits))
            m_list->column()->addWidget(groupOf(group));
    }
    m_list->column()->addStretch(1);
    look::announceAfterPause(message());
}

/// The first results are there before they are shown, and what is hidden is not announced.
void SearchResults::showEvent(QShowEvent *event)
{
    Screen::showEvent(event);
    look::announceAfterPause(message());
}

void SearchResults::showError(const guide::Error &error)
{
    message()->setContent(tr("The search does not work right now"));
    auto *card = new look::Card(theme(), &look::Tokens::today);
    for (const QString &line :
         {tr("This does not mean that the guide has no answer. Please use the tabs."),
          QStringLiteral("%1 (%2). %3").arg(error.what, error.where, error.remedy)})
        card->column()->addText(line, look::TextRole::Body, look::Shade::Today);
    m_list->column()->addWidget(card);
    addOtherWays();
}

/// Somebody may have typed what they feel: unsure means call (TRI-11), and what means 911 is one
/// touch away.
void SearchResults::addOtherWays()
{
    const guide::SymptomGuide &guide = context().content.symptoms;
    const QString page = QStringLiteral("side-effects");
    if (const guide::Symptom *unsure = guide.symptom(guide.unsure))
        m_list->column()->addWidget(rowOf({QStringLiteral("symptom:") + unsure->id,
                                           page,
                                           unsure->say,
                                           {},
                                           unsure->why,
                                           {},
                                           unsure->urgency}));
    m_list->column()->addWidget(rowOf({QStringLiteral("page:") + page,
                                       page,
                                       context().content.page(page).tab,
                                       {},
                                       context().content.frame.noCalls,
                                       {},
                                       guide::Urgency::Emergency}));
    m_list->column()->addWidget(tabsCard());
    m_list->column()->addWidget(supportCard());
}

QWidget *SearchResults::supportCard()
{
    const guide::Support &support = context().content.support;
    look::Card *card = headedCard(tr("About cost or shots, ask by phone"), theme());
    card->column()->addText(
        QStringLiteral("%1: %2 (%3)").arg(support.name, support.digits, support.letters),
        look::TextRole::Subheading);
    for (const QString &line : {support.hoursInWords, context().content.frame.noCalls})
        card->column()->addText(line);
    return card;
}

QWidget *SearchResults::tabsCard()
{
    look::Card *card = headedCard(tr("Or look at a tab"), theme());
    look::WrapLayout *line = card->column()->addWrapRow(10);
    for (const char *id : {"how-it-works", "trial-results", "side-effects", "support", "questions"})
        line->addWidget(linkButton(context().content.page(QLatin1String(id)).tab,
                                   look::ButtonKind::Secondary,
                                   QStringLiteral("page:") + QLatin1String(id), theme()));
    return card;
}

QList<SearchResults::Group> SearchResults::groupsOf(const QList<guide::Hit> &hits) const
{
    QList<Group> groups;
    bool leading = true;
    for (const guide::Hit &hit : hits) {
        leading = leading && hit.urgency == guide::Urgency::Emergency;
        const QString heading =
            leading ? context().content.symptoms.level(guide::Urgency::Emergency).action
            : hit.page.isEmpty() ? tr("Words explained")
                                 : context().content.page(hit.page).tab;
        auto group = std::ranges::find(groups, heading, &Group::heading);
        if (group == groups.end())
            group = groups.insert(groups.end(), {heading, leading, {}});
        group->hits.append(hit);
    }
    return groups;
}

QWidget *SearchResults::groupOf(const Group &group)
{
    // Emergencies look as they do on their own tab.
    look::Column *holder = group.emergency ? new look::Card(theme(), &look::Tokens::emergency)
                                           : new look::Column(theme());
    look::ThemedLayout *into = holder->column();
    into->addHeading(group.heading, 2, group.emergency ? look::Shade::Emergency : look::Shade::Ink);
    into->setSpacing(theme().touchSpacing(theme().gap(8)));
    for (const guide::Hit &hit : group.hits)
        into->addWidget(rowOf(hit));
    return holder;
}

QWidget *SearchResults::rowOf(const guide::Hit &hit)
{
    auto *holder = new look::Column(theme());
    holder->column()->setSpacing(theme().touchSpacing(theme().gap(8)));
    auto *row = new look::ResultRow(theme());
    row->setTexts(hit.title, hit.titleMarks, hit.snippet, hit.snippetMarks);
    if (hit.urgency) {
        const UrgencyLook look = lookOf(*hit.urgency);
        row->setBadge(context().content.symptoms.level(*hit.urgency).badge, look.icon, look.tone);
    }
    row->installEventFilter(this);
    m_rows.append(row);
    holder->column()->addWidget(row);
    const bool isTerm = hit.target.startsWith(QLatin1String("term:"));
    row->setCheckable(isTerm);
    connect(row, &QAbstractButton::clicked, this,
            [this, row, isTerm, below = holder->column(), target = hit.target] {
                if (isTerm)
                    toggleMeaning(row, below, target.section(QLatin1Char(':'), 1));
                else
                    Q_EMIT linkActivated(target);
            });
    return holder;
}

void SearchResults::toggleMeaning(look::ResultRow *row, look::ThemedLayout *below,
                                  const QString &termId)
{
    if (!row->isChecked()) {
        delete below->itemAt(1)->widget();
        return;
    }
    const QList<guide::Term> &terms = context().content.terms;
    const auto term = std::ranges::find(terms, termId, &guide::Term::id);
    if (term == terms.end())
        return;
    addMeaning(below, *term, theme(), [row, below] {
        row->setChecked(false);
        row->setFocus();
        discard(below->itemAt(1)->widget());
    });
}

void SearchResults::openFirst()
{
    if (!m_rows.isEmpty())
        m_rows.first()->click();
}

void SearchResults::focusFirst()
{
    if (!m_rows.isEmpty())
        m_rows.first()->setFocus(Qt::TabFocusReason);
}

bool SearchResults::eventFilter(QObject *watched, QEvent *event)
{
    const auto at = event->type() == QEvent::KeyPress
                        ? m_rows.indexOf(qobject_cast<look::ResultRow *>(watched))
                        : -1;
    if (at < 0)
        return Screen::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_rows.at(std::min(at + 1, m_rows.size() - 1))->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Up:
        if (at == 0)
            Q_EMIT fieldWanted();
        else
            m_rows.at(at - 1)->setFocus(Qt::BacktabFocusReason);
        return true;
    default:
        return Screen::eventFilter(watched, event);
    }
}

}  // namespace pages

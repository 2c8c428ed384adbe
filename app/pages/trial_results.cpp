// SPDX-License-Identifier: Apache-2.0
#include "trial_results.h"

#include "fact_box_card.h"
#include "outcome_figure.h"
#include "study_figures.h"

namespace pages {

using Kind = guide::Section::Kind;

TrialResults::TrialResults(const Context &context, QWidget *parent)
    : Screen(QStringLiteral("trial-results"), context, parent)
    , m_figure(new OutcomeFigure(context))
{
    look::ColumnsLayout *columns = addColumns(column(), kNarrowestSide, {3, 2});
    columns->setFirstWhenStacked(1);
    columns->addWidget(m_figure);
    auto *side = new look::Stack(theme());
    side->column()->addWidget(pointsCard());
    side->column()->addWidget(sourcesCard());
    side->column()->addStretch(1);
    columns->addWidget(side);
    // Figures take the whole width where their words stand; what stands between shares it.
    QList<guide::Section> between;
    for (const guide::Section &section : page().sections) {
        if (section.kind == Kind::Card || section.kind == Kind::Unknown)
            between.append(section);
        if (QWidget *card = figureCard(section)) {
            addCards(between);
            between.clear();
            column()->addWidget(card);
            addPart(partOfSection(section.id), card);
        }
    }
    addCards(between);
    addChecks(column());
    column()->addWidget(actionCard());
    column()->addStretch(1);
}

QWidget *TrialResults::figureCard(const guide::Section &section)
{
    const auto linked = [this](auto *card) {
        using Type = std::remove_pointer_t<decltype(card)>;
        connect(card, &Type::linkActivated, this, &Screen::linkActivated);
        return card;
    };
    switch (section.kind) {
    case Kind::Flow:
        return linked(new StudyCard(section, context()));
    case Kind::Harms:
        return linked(new HarmsCard(section, context()));
    case Kind::FactBox:
        return linked(new FactBoxCard(section, context()));
    default:
        return nullptr;
    }
}

void TrialResults::open(const QString &id)
{
    m_figure->open(id);
}

}  // namespace pages

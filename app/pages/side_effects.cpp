// SPDX-License-Identifier: Apache-2.0
#include "side_effects.h"

#include "following.h"
#include "symptom_picker.h"
#include "verdict_view.h"

#include "look/card.h"

#include <QScrollBar>

#include <algorithm>

namespace pages {

SideEffects::SideEffects(const Context &context, QWidget *parent)
    : Screen(QStringLiteral("side-effects"), context, parent)
    , m_picker(new SymptomPicker(context))
    , m_verdict(new VerdictView(context))
    , m_beside(new look::Stack(context.theme))
    , m_below(new look::Stack(context.theme))
{
    column()->addWidget(emergencyCard());
    m_columns = addColumns(column(), kNarrowestSide, {4, 3});
    m_columns->setEvenRows(true);
    // Where both do not fit side by side, what to do stands above what is picked (TRI-7).
    m_columns->setFirstWhenStacked(1);
    m_columns->addWidget(m_picker);
    m_beside->column()->addWidget(m_verdict);
    m_side = new Following(m_beside, m_verdict, this);
    m_columns->addWidget(m_side);
    column()->addWidget(m_below);
    m_points = pointsCard();
    markAsDraft();
    placePoints();
    connect(&theme(), &look::Theme::changed, this, &SideEffects::placePoints);
    addCards(page().ofKind(guide::Section::Kind::Card) +
             page().ofKind(guide::Section::Kind::Action));
    addChecks(column());
    column()->addWidget(sourcesCard());
    column()->addStretch(1);
    connect(m_verdict, &VerdictView::linkActivated, this, &Screen::linkActivated);
    connect(m_picker, &SymptomPicker::picksChanged, this, &SideEffects::judge);
    connect(m_picker, &SymptomPicker::pickedByHand, this, &SideEffects::collect);
    connect(m_picker, &SymptomPicker::linkActivated, this, &Screen::linkActivated);
    connect(&context.visit, &guide::Visit::changed, this, &SideEffects::followVisit);
    connect(&context.visit, &guide::Visit::cleared, this, [this] { m_picker->setPicks({}); });
    followVisit();
    connect(m_picker, &SymptomPicker::rowsChanged, this, [this] {
        look::layOutNow(m_picker->rows());
        m_side->follow();
    });
}

/// Nobody must take the levels for checked while they are not.
void SideEffects::markAsDraft()
{
    auto *card = qobject_cast<look::Card *>(m_points);
    if (card == nullptr || context().content.symptoms.isSigned)
        return;
    auto *mark =
        new look::Text(context().content.frame.urgencyAwaited, look::TextRole::Body, theme());
    // Above the stretch at its end.
    card->column()->insertWidget(std::max(card->column()->count() - 1, 0), mark, 0, Qt::AlignLeft);
}

void SideEffects::judge(const QStringList &ids)
{
    const guide::SymptomGuide &guide = context().content.symptoms;
    const guide::Verdict verdict = guide::judge(guide, ids);
    const bool newOnTop = m_verdict->show(verdict);
    m_picker->showLevel(verdict.level() ? guide.level(*verdict.level()).badge : QString());
    if (isVisible())
        showVerdict(newOnTop ? Show::Always : Show::Beside);
}

/// What the reader picks by hand goes into the visit summary. A sign that a link showed goes with
/// it once another is picked beside it: the summary must not judge by fewer signs than this screen.
void SideEffects::collect(const QStringList &picked, const QStringList &unpicked)
{
    for (const QString &id : unpicked)
        context().visit.removeSymptom(id);
    if (picked.isEmpty())
        return;
    for (const QString &id : picks())
        context().visit.addSymptom(id);
    // Nor this screen by fewer than the summary, where a link had put other picks out of sight.
    if (picks().size() < context().visit.symptoms().size())
        m_picker->setPicks(context().visit.symptoms());
}

/// Takes over what was put into the summary or taken out of it elsewhere. What a link shows here
/// stays.
void SideEffects::followVisit()
{
    const QStringList before = m_collected;
    m_collected = context().visit.symptoms();
    const QStringList shown = picks();
    QStringList wanted = shown;
    for (const QString &id : before) {
        if (!m_collected.contains(id))
            wanted.removeAll(id);
    }
    for (const QString &id : qAsConst(m_collected)) {
        if (!before.contains(id) && !wanted.contains(id))
            wanted.append(id);
    }
    if (wanted != shown)
        m_picker->setPicks(wanted);
}

/// Brings the most severe card into view: beside the picker by moving the card, which leaves what
/// is under the finger where it is; above the picker by scrolling.
void SideEffects::showVerdict(Show when)
{
    look::layOutNow(m_verdict);
    if (isBeside())
        m_side->showTop();
    const int top = m_verdict->mapTo(viewport(), QPoint()).y();
    const int room = viewport()->height();
    const bool seen = top >= 0 && top + std::min(m_verdict->height(), room) <= room;
    if (!seen && when == Show::Always)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + top - theme().gap(12));
}

bool SideEffects::isBeside() const
{
    const QMargins sides = column()->contentsMargins();
    return m_columns->columnsAt(viewport()->width() - sides.left() - sides.right()) > 1;
}

/// The main points stand beside the picker under what to do, and below the picker where they would
/// push it down.
void SideEffects::placePoints()
{
    look::Stack *place = isBeside() ? m_beside : m_below;
    if (m_points->parentWidget() != place)
        place->column()->addWidget(m_points);
    m_below->setVisible(place == m_below);
}

void SideEffects::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    placePoints();
}

QStringList SideEffects::picks() const
{
    return m_picker->picks();
}

void SideEffects::open(const QString &id)
{
    QWidget *row = m_picker->row(id);
    // A sign of the summary is shown together with the others there, as they are judged there.
    const QStringList &collected = context().visit.symptoms();
    if (row == nullptr)
        m_picker->setPicks({});
    else
        m_picker->setPicks(collected.contains(id) ? collected : QStringList{id});
    if (row == nullptr)
        m_verdict->showUnknown();
    else
        row->setFocus();
    showVerdict(Show::Always);
}

}  // namespace pages

// SPDX-License-Identifier: Apache-2.0
#include "how_it_works.h"

#include "keep_button.h"

#include "look/button.h"

#include <QAccessible>
#include <QHBoxLayout>

namespace pages {

using Kind = guide::Section::Kind;

HowItWorks::HowItWorks(const Context &context, QWidget *parent)
    : Screen(QStringLiteral("how-it-works"), context, parent)
    , m_steps(page().ofKind(Kind::Step))
{
    look::ColumnsLayout *columns = addColumns(column(), kNarrowestSide, {3, 2});
    columns->setFirstWhenStacked(1);
    columns->addWidget(stepCard());
    auto *side = new look::Stack(theme());
    side->column()->addWidget(pointsCard());
    side->column()->addWidget(sourcesCard());
    side->column()->addStretch(1);
    columns->addWidget(side);
    addOptions();
    addCards(page().ofKind(Kind::Card).mid(1) + page().ofKind(Kind::Unknown));
    addChecks(column());
    column()->addWidget(actionCard());
    column()->addStretch(1);
    showStep(0, false);
}

QWidget *HowItWorks::stepCard()
{
    auto *card = new look::Card(theme());
    // Counter and buttons stand above the text, so that they never move from step to step.
    auto *top = new QWidget;
    auto *line = new QHBoxLayout(top);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme().apart(theme().gap(10)));
    m_counter = new look::Text({}, look::TextRole::Subheading, theme());
    m_counter->setShade(look::Shade::Quiet);
    line->addWidget(m_counter, 0, Qt::AlignVCenter);
    line->addStretch(1);
    m_back = new look::Button(tr("Back"), look::ButtonKind::Secondary, theme());
    m_next = new look::Button(tr("Next"), look::ButtonKind::Primary, theme());
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(m_step - 1, true); });
    connect(m_next, &QPushButton::clicked, this,
            [this] { showStep(m_step + 1 < m_steps.size() ? m_step + 1 : 0, true); });
    line->addWidget(m_back);
    line->addWidget(m_next);
    card->column()->addWidget(top);
    m_heading = new look::Heading({}, 2, theme());
    look::put(card->column(), m_heading);
    auto *holder = new look::Stack(theme());
    m_body = holder->column();
    card->column()->addWidget(holder, 1);
    m_keep = new KeepButton(context());
    card->column()->addWidget(m_keep, 0, Qt::AlignLeft);
    return card;
}

void HowItWorks::showStep(int index, bool byReader)
{
    if (index < 0 || index >= m_steps.size())
        return;
    m_step = index;
    const guide::Section &step = m_steps.at(index);
    const auto count = m_steps.size();
    m_counter->setContent(tr("Step %1 of %2").arg(index + 1).arg(count));
    m_heading->setContent(step.heading);
    m_keep->setTarget(QStringLiteral("step:") + step.id);
    m_back->setEnabled(index > 0);
    const bool last = index + 1 == count;
    m_next->setText(last ? tr("Start again") : tr("Next"));
    m_next->setAccessibleName(last ? tr("Start again at step 1")
                                   : tr("Next: %1").arg(m_steps.at(index + 1).heading));
    if (m_prose != nullptr) {
        m_prose->hide();
        m_prose->deleteLater();
    }
    m_prose = new ProseView(step.blocks, context(), nullptr, {440, 206});
    connect(m_prose, &ProseView::linkActivated, this, &Screen::linkActivated);
    m_body->addWidget(m_prose);
    if (byReader) {
        QAccessibleEvent event(m_heading, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void HowItWorks::open(const QString &id)
{
    for (int i = 0; i < m_steps.size(); ++i) {
        if (m_steps.at(i).id == id)
            showStep(i, true);
    }
}

/// The step.
QVariant HowItWorks::kept() const
{
    return m_step;
}

void HowItWorks::takeUp(const QVariant &kept)
{
    showStep(kept.toInt(), false);
}

void HowItWorks::openSection(const QString &id)
{
    scrollToTop();
    open(id);
    Screen::openSection(id);
}

void HowItWorks::addOptions()
{
    const QList<guide::Section> cards = page().ofKind(Kind::Card);
    if (!cards.isEmpty())
        column()->addWidget(sectionCard(cards.first()));
    look::ColumnsLayout *columns = addColumns(column(), 280);
    columns->setEvenRows(true);
    for (const guide::Section &option : page().ofKind(Kind::Option))
        columns->addWidget(sectionCard(option));
}

}  // namespace pages

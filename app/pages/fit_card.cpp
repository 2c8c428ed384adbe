// SPDX-License-Identifier: Apache-2.0
#include "fit_card.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/choice_row.h"
#include "look/columns.h"
#include "look/focus_order.h"

#include <QTimer>

#include <algorithm>

namespace pages {

FitCard::FitCard(const guide::Section &section, const Context &context, QWidget *parent)
    : look::Card(context.theme, nullptr, parent)
    , m_context(context)
{
    look::put(column(), new look::Heading(section.heading, 2, context.theme));
    auto *prose = new ProseView(section.blocks, context);
    connect(prose, &ProseView::linkActivated, this, &FitCard::linkActivated);
    column()->addWidget(prose);
    showStep();
}

void FitCard::forget()
{
    if (m_choices.isEmpty())
        return;
    m_choices.clear();
    showStep();
}

/// The answers so far.
QVariant FitCard::kept() const
{
    return m_choices;
}

void FitCard::takeUp(const QVariant &kept)
{
    m_choices = kept.toStringList();
    showStep();
}

void FitCard::showStep()
{
    if (m_step != nullptr) {
        m_step->hide();
        m_step->deleteLater();
    }
    const guide::FitStep step = guide::fitStep(m_context.content.support.fit, m_choices);
    m_step = step.question ? question(*step.question, step.chosen) : result(step);
    column()->addWidget(m_step);
}

void FitCard::moveOn()
{
    look::layOutNow(m_step);
    m_next->setFocus();
    look::announce(m_step);
    // The step gets its place only once the layout has run. All of it if there is room, else its
    // start; and what has the focus in any case.
    QTimer::singleShot(0, m_step, [step = m_step, next = m_next] {
        look::reveal(step);
        if (auto *first = step->findChild<look::Text *>())
            look::reveal(first);
        look::reveal(next);
    });
}

QWidget *FitCard::question(const guide::FitQuestion &question, const QStringList &chosen)
{
    auto *step = new look::Stack(m_context.theme);
    step->setAccessibleName(question.ask);
    step->column()->setSpacing(m_context.theme.apart(m_context.theme.gap(10)));
    addChoices(chosen, step->column());
    look::put(step->column(), new look::Heading(question.ask, 3, m_context.theme));
    QStringList labels;
    for (const guide::FitOption &option : question.options)
        labels.append(option.label);
    auto *row = new look::ChoiceRow(question.ask, labels, m_context.theme);
    connect(row, &look::ChoiceRow::choose, this, [this, options = question.options](int index) {
        m_choices.append(options.at(index).id);
        showStep();
        moveOn();
    });
    step->column()->addWidget(row);
    m_next = row->findChild<look::Button *>();
    return step;
}

QWidget *FitCard::result(const guide::FitStep &step)
{
    const guide::Support &support = m_context.content.support;
    auto *card = new look::Card(m_context.theme, &look::Tokens::note);
    addChoices(step.chosen, card->column());
    QStringList told;
    for (const guide::FitAnswer &answer : step.answers) {
        addAnswer(answer, card->column());
        told.append(answer.heading + QLatin1Char('.'));
    }
    //: %1 is a phone number
    const QString call = tr("Call %1").arg(support.digits);
    look::put(card->column(), new look::Text(call, look::TextRole::Lead, m_context.theme));
    look::put(card->column(),
              new look::Text(support.fit.restrictions, look::TextRole::Body, m_context.theme));
    told << call + QLatin1Char('.') << support.fit.restrictions;
    card->setAccessibleName(told.join(QLatin1Char(' ')));
    return card;
}

void FitCard::addAnswer(const guide::FitAnswer &answer, QVBoxLayout *into)
{
    const look::Theme &theme = m_context.theme;
    look::put(into, new look::Heading(answer.heading, 3, theme));
    look::put(into, new look::Text(answer.text, look::TextRole::Body, theme));
    const auto &programmes = m_context.content.support.programmes;
    const auto programme =
        std::find_if(programmes.begin(), programmes.end(),
                     [&](const guide::Programme &p) { return p.id == answer.programme; });
    if (programme == programmes.end())
        return;
    auto *conditions = new look::TextList(look::Marker::Bullet, theme);
    for (const QString &condition : programme->conditions)
        conditions->addText(condition);
    into->addWidget(conditions);
}

void FitCard::addChoices(const QStringList &chosen, QVBoxLayout *into)
{
    if (chosen.isEmpty())
        return;
    //: %1 is what the reader has chosen so far
    auto *text = new look::Text(tr("You chose: %1").arg(chosen.join(QStringLiteral(" · "))),
                                look::TextRole::Small, m_context.theme);
    look::put(into, text);
    auto *button = new look::Button(tr("Start again"), look::ButtonKind::Quiet, m_context.theme);
    into->addWidget(button, 0, Qt::AlignLeft);
    m_next = button;
    connect(button, &QPushButton::clicked, this, [this] {
        forget();
        moveOn();
    });
}

}  // namespace pages

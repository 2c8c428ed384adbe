// SPDX-License-Identifier: Apache-2.0
#include "fit_card.h"

#include "keep_button.h"

#include "look/accessibility.h"
#include "look/choice_row.h"
#include "look/columns.h"
#include "look/focus_order.h"

#include <QTimer>

namespace pages {

FitCard::FitCard(const guide::Section &section, const Context &context, QWidget *parent)
    : look::Card(context.theme, nullptr, parent)
    , m_context(context)
{
    look::put(column(), new look::Heading(section.heading, 2, context.theme));
    auto *prose = new ProseView(section.blocks, context);
    connect(prose, &ProseView::linkActivated, this, &FitCard::linkActivated);
    column()->addWidget(prose);
    QStringList labels;
    for (const guide::FitAnswer &answer : context.content.support.fit.answers)
        labels.append(answer.label);
    m_row = new look::ChoiceRow(section.heading, labels, context.theme);
    column()->addWidget(m_row);
    connect(m_row, &look::ChoiceRow::choose, this, [this](int index) {
        showAnswer(index);
        look::layOutNow(m_answer);
        look::announce(m_answer);
        // It gets its place only once the layout has run. All of it if there is room, else its
        // start.
        QTimer::singleShot(0, m_answer, [this] {
            look::reveal(m_answer);
            look::reveal(m_answer->findChild<look::Heading *>());
        });
    });
}

bool FitCard::showProgramme(const QString &id)
{
    const QList<guide::FitAnswer> &answers = m_context.content.support.fit.answers;
    for (int i = 0; i < answers.size(); ++i) {
        if (answers.at(i).programme != id)
            continue;
        showAnswer(i);
        return true;
    }
    return false;
}

/// The place of the choice; less than none until there is one.
QVariant FitCard::kept() const
{
    return m_row->chosen();
}

void FitCard::takeUp(const QVariant &kept)
{
    if (kept.toInt() >= 0)
        showAnswer(kept.toInt());
}

void FitCard::showAnswer(int index)
{
    if (m_answer != nullptr) {
        m_answer->hide();
        m_answer->deleteLater();
    }
    m_row->setChosen(index);
    m_answer = answerCard(m_context.content.support.fit.answers.at(index));
    column()->addWidget(m_answer);
}

QWidget *FitCard::answerCard(const guide::FitAnswer &answer)
{
    const guide::Support &support = m_context.content.support;
    const look::Theme &theme = m_context.theme;
    auto *card = new look::Card(theme, &look::Tokens::note);
    look::put(card->column(), new look::Heading(answer.heading, 3, theme));
    //: %1 is a phone number
    const QString call = tr("Call %1").arg(support.digits);
    look::put(card->column(), new look::Text(call, look::TextRole::Lead, theme));
    look::put(card->column(), new look::Text(answer.text, look::TextRole::Body, theme));
    for (const guide::Programme &programme : support.programmes) {
        if (programme.id != answer.programme)
            continue;
        auto *conditions = new look::TextList(look::Marker::Bullet, theme);
        for (const QString &condition : programme.conditions)
            conditions->addText(condition);
        card->column()->addWidget(conditions);
        look::put(card->column(), new look::Text(programme.summary, look::TextRole::Body, theme));
        card->column()->addWidget(
            new KeepButton(m_context, QStringLiteral("programme:") + programme.id), 0,
            Qt::AlignLeft);
    }
    if (answer.programme.isEmpty())
        look::put(card->column(),
                  new look::Text(support.fit.restrictions, look::TextRole::Body, theme));
    card->setAccessibleName(
        QStringList{answer.heading, call, support.fit.restrictions}.join(QStringLiteral(". ")));
    return card;
}

}  // namespace pages

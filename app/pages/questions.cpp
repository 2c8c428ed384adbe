// SPDX-License-Identifier: Apache-2.0
#include "questions.h"

#include "ask_card.h"
#include "keep_button.h"

#include "look/button.h"

#include <QTimer>

namespace pages {

namespace {

using AnswerKind = guide::Answer::Kind;

}  // namespace

Questions::Questions(const Context &context, QWidget *parent)
    : Screen(QStringLiteral("questions"), context, parent)
{
    look::ColumnsLayout *columns = addColumns(column(), kNarrowestSide, {3, 2});
    columns->setFirstWhenStacked(1);
    auto *answers = new look::Stack(theme());
    answers->column()->setSpacing(theme().apart(theme().gap(10)));
    look::put(answers->column(), new look::Heading(tr("Answers"), 2, theme()));
    for (const guide::Answer &answer : context.content.questions.answers)
        addAnswer(answer, answers->column());
    answers->column()->addStretch(1);
    columns->addWidget(answers);
    auto *side = new look::Stack(theme());
    side->column()->addWidget(pointsCard());
    side->column()->addWidget(askCard());
    addChecks(side->column());
    side->column()->addWidget(actionCard());
    side->column()->addWidget(sourcesCard());
    side->column()->addStretch(1);
    columns->addWidget(side);
    column()->addStretch(1);
}

QWidget *Questions::answerCard(const guide::Answer &answer)
{
    auto *card = new look::Card(theme());
    auto *text = new Passage(answer.answer, look::TextRole::Body, context());
    connect(text, &Passage::linkActivated, this, &Screen::linkActivated);
    card->column()->addWidget(text);
    const QString name = context().content.page(answer.page).tab;
    auto *more = new look::Button(tr("Read more: %1").arg(name), look::ButtonKind::Quiet, theme());
    connect(
        more, &QPushButton::clicked, this,
        [this, target = QStringLiteral("page:") + answer.page] { Q_EMIT linkActivated(target); });
    if (answer.page != pageId())
        card->column()->addWidget(more, 0, Qt::AlignLeft);
    else
        delete more;
    auto *keep = new KeepButton(context(), QStringLiteral("question:") + answer.id);
    card->column()->addWidget(keep, 0, Qt::AlignLeft);
    return card;
}

void Questions::addAnswer(const guide::Answer &answer, QVBoxLayout *into)
{
    static const QHash<AnswerKind, std::pair<const char *, const char *>> icons{
        {AnswerKind::Label, {"sources", QT_TR_NOOP("Label or maker")}},
        {AnswerKind::Expert, {"info", QT_TR_NOOP("Expert's opinion")}},
        {AnswerKind::Unknown, {"info", QT_TR_NOOP("Not known")}},
    };
    const auto &[icon, words] = icons[answer.kind];
    const look::Tone look::Tokens::*tone =
        answer.kind == AnswerKind::Label ? &look::Tokens::note : &look::Tokens::safety;
    auto *button = new look::Button(answer.question, look::ButtonKind::Row, theme());
    button->setCheckable(true);
    button->setBadge(tr(words), QLatin1String(icon), tone);
    into->addWidget(button);
    auto *holder = answerCard(answer);
    holder->hide();
    into->addWidget(holder);
    m_rows.append({answer.id, button, holder});
    connect(button, &QPushButton::toggled, this, [this, button, holder](bool open) {
        holder->setVisible(open);
        if (open)
            QTimer::singleShot(0, holder, [this, button, holder] {
                ensureWidgetVisible(holder, 0, 16);
                ensureWidgetVisible(button, 0, 16);
            });
    });
}

QWidget *Questions::askCard()
{
    auto *card = new AskCard(context());
    connect(card, &AskCard::linkActivated, this, &Screen::linkActivated);
    return card;
}

/// The answers that are open.
QVariant Questions::kept() const
{
    QStringList open;
    for (const Row &row : m_rows) {
        if (row.button->isChecked())
            open.append(row.id);
    }
    return open;
}

void Questions::takeUp(const QVariant &kept)
{
    for (const Row &row : m_rows) {
        const bool open = kept.toStringList().contains(row.id);
        const QSignalBlocker silent(row.button);  // it would scroll there
        row.button->setChecked(open);
        row.answer->setVisible(open);
    }
}

void Questions::open(const QString &id)
{
    for (const Row &row : m_rows) {
        if (row.id == id) {
            row.button->setChecked(true);
            row.button->setFocus();
        }
    }
}

}  // namespace pages

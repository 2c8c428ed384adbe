// SPDX-License-Identifier: Apache-2.0
#include "cards.h"

#include "keep_button.h"

#include "guide/talk.h"
#include "look/accessibility.h"
#include "look/focus_order.h"

#include <QTimer>

namespace pages {

namespace {

/// Gives this function a place in the translation file.
struct CheckCardWords {
    Q_DECLARE_TR_FUNCTIONS(pages::CheckCard)
};

}  // namespace

look::Column *makeFold(const QString &show, const QString &hide, QWidget *part, QSet<QString> &open,
                       const QString &id, const look::Theme &theme, const QString &about)
{
    auto *fold = new look::Column(theme);
    fold->column()->setSpacing(theme.gap(9));
    const bool isOpen = open.contains(id);
    look::Button *button =
        fold->column()->addButton(isOpen ? hide : show, look::ButtonKind::Secondary);
    fold->column()->addWidget(part);
    part->setVisible(isOpen);
    button->setAccessibleDescription(about);
    QObject::connect(button, &QPushButton::clicked, part, [=, &open] {
        const bool opens = part->isHidden();
        if (opens)
            open.insert(id);
        else
            open.remove(id);
        button->setText(opens ? hide : show);
        part->setVisible(opens);
        look::layOutNow(part);
        if (opens)
            look::announce(part);
    });
    return fold;
}

QWidget *makeCheckCard(const guide::Section &section, QSet<QString> &open, const QString &id,
                       const Context &context)
{
    auto *card = headedCard(section.heading, context.theme);
    look::ThemedLayout *column = card->column();
    column->addText(CheckCardWords::tr(
        "Say it aloud or think it through. This is not a test, and nothing is kept."));
    const guide::SayBack asked = guide::sayBackOf(section);
    auto *answer = new look::Column(context.theme);
    answer->column()->addWidget(makeProse(asked.meant, context));
    if (!asked.another.isEmpty())
        answer->column()->addWidget(makeFold(CheckCardWords::tr("Not clear? Say it another way"),
                                             CheckCardWords::tr("Hide the other way"),
                                             makeProse(asked.another, context), open,
                                             id + QStringLiteral("/another"), context.theme));
    column->addWidget(makeFold(CheckCardWords::tr("Show what we mean"),
                               CheckCardWords::tr("Hide what we mean"), answer, open, id,
                               context.theme, section.heading));
    return card;
}

FitCard::FitCard(const guide::Section &section, const Context &context)
    : look::Card(context.theme)
    , m_context(context)
{
    column()->addHeading(section.heading, 2);
    column()->addWidget(makeProse(section.blocks, context));
    QStringList labels;
    for (const guide::FitAnswer &answer : context.content.support.fit.answers)
        labels.append(answer.label);
    m_row = column()->add(new look::ChoiceRow(section.heading, labels, context.theme));
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
    if (context.session.door.insurance)
        showAnswer(*context.session.door.insurance);
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

void FitCard::showAnswer(int index)
{
    discard(m_answer);
    m_context.session.door.insurance = index;
    m_row->setChosen(index);
    m_answer = answerCard(m_context.content.support.fit.answers.at(index));
    column()->addWidget(m_answer);
}

QWidget *FitCard::answerCard(const guide::FitAnswer &answer)
{
    const guide::Support &support = m_context.content.support;
    const look::Theme &theme = m_context.theme;
    auto *card = new look::Card(theme, &look::Tokens::note);
    card->column()->addHeading(answer.heading, 3);
    //: %1 is a phone number
    const QString call = tr("Call %1").arg(support.digits);
    card->column()->addText(call, look::TextRole::Lead);
    if (m_context.files != nullptr)
        addCopyNumber(card->column(), support.digits, theme);
    card->column()->addText(answer.text);
    for (const guide::Programme &programme : support.programmes) {
        if (programme.id != answer.programme)
            continue;
        auto *conditions = new look::TextList(look::Marker::Bullet, theme);
        for (const QString &condition : programme.conditions)
            conditions->addText(condition);
        card->column()->addWidget(conditions);
        card->column()->addText(programme.summary);
        card->column()->addWidget(
            new KeepButton(m_context, QStringLiteral("programme:") + programme.id), 0,
            Qt::AlignLeft);
    }
    if (answer.programme.isEmpty())
        card->column()->addText(support.fit.restrictions);
    card->setAccessibleName(
        QStringList{answer.heading, call, support.fit.restrictions}.join(QStringLiteral(". ")));
    return card;
}

ConfirmCard::ConfirmCard(const Texts &texts, const look::Theme &theme)
    : look::Column(theme)
    , m_button(new look::Button(texts.button, look::ButtonKind::Secondary, theme))
    , m_no(new look::Button(texts.no, look::ButtonKind::Secondary, theme))
    , m_question(new look::Card(theme, &look::Tokens::today))
{
    m_question->setAccessibleName(texts.question);
    m_question->column()->addText(texts.question, look::TextRole::Subheading, look::Shade::Today);
    look::WrapLayout *line = m_question->column()->addWrapRow(10);
    auto *yes = new look::Button(texts.yes, look::ButtonKind::Secondary, theme);
    line->addWidget(m_no);
    line->addWidget(yes);
    m_question->hide();
    column()->addWidget(m_button, 0, Qt::AlignLeft);
    column()->addWidget(m_question);
    connect(m_button, &QPushButton::clicked, this, &ConfirmCard::ask);
    connect(m_no, &QPushButton::clicked, this, [this] {
        stopAsking();
        m_button->setFocus();
    });
    connect(yes, &QPushButton::clicked, this, &ConfirmCard::confirmed);
}

void ConfirmCard::ask()
{
    m_question->show();
    m_no->setFocus();
    m_button->hide();
    look::layOutNow(m_question);
    look::reveal(m_question);
    look::announce(m_question);
}

void ConfirmCard::stopAsking()
{
    m_button->show();
    m_question->hide();
}

void ConfirmCard::setButtonEnabled(bool enabled)
{
    m_button->setEnabled(enabled);
}
}  // namespace pages

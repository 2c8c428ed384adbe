// SPDX-License-Identifier: Apache-2.0
#include "screens.h"

#include "look/accessibility.h"

#include "keep_button.h"

#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace pages {

namespace {

/// "Questions": answers by topic, one open at a time.
class Questions : public Screen {
    Q_DECLARE_TR_FUNCTIONS(pages::Questions)

public:
    explicit Questions(const Context &context)
        : Screen(QStringLiteral("questions"), context)
    {
        look::ColumnsLayout *ways = column()->addColumns(kNarrowestSide);
        look::Button *search = linkButton(tr("Search all answers"), look::ButtonKind::Row,
                                          QStringLiteral("search:"), theme());
        search->setIconName(QStringLiteral("search"));
        ways->addWidget(search);
        ways->addWidget(doors());
        const QList<guide::QuestionTopic> &topics = context.content.questions.topics;
        const QList<guide::Answer> &answers = context.content.questions.answers;
        look::ColumnsLayout *columns = column()->addColumns(kNarrowestSide);
        look::ThemedLayout *left = columns->addColumn();
        look::ThemedLayout *right = columns->addColumn();
        qsizetype before = 0;
        for (const guide::QuestionTopic &one : topics) {
            (2 * before < answers.size() ? left : right)->addWidget(topic(one));
            before += std::ranges::count(answers, one.id, &guide::Answer::topic);
        }
        left->addStretch(1);
        right->addStretch(1);
        column()->addWidget(firstCard(guide::Section::Kind::Action));
        column()->addWidget(sourcesCard());
        column()->addStretch(1);
    }

    /// Opens the answer of that id.
    void open(const QString &id) override
    {
        for (const Row &row : m_rows) {
            if (row.id == id) {
                row.button->setChecked(true);
                row.button->setFocus();
            }
        }
    }

private:
    struct Row {
        QString id;
        look::Button *button;
        QWidget *answer;
    };

    QWidget *answerCard(const guide::Answer &answer)
    {
        auto *card = new look::Card(theme());
        card->column()->addWidget(makePassage(answer.answer, context()));
        if (answer.page != pageId()) {
            const QString name = context().content.page(answer.page).tab;
            card->column()->addWidget(linkButton(tr("Read more: %1").arg(name),
                                                 look::ButtonKind::Quiet,
                                                 QStringLiteral("page:") + answer.page, theme()),
                                      0, Qt::AlignLeft);
        }
        card->column()->addWidget(
            new KeepButton(context(), QStringLiteral("question:") + answer.id), 0, Qt::AlignLeft);
        return card;
    }

    QWidget *topic(const guide::QuestionTopic &topic)
    {
        auto *group = new look::Column(theme());
        group->column()->setSpacing(theme().touchSpacing(theme().gap(6)));
        group->column()->addHeading(topic.name, 2);
        for (const guide::Answer &answer : context().content.questions.answers) {
            if (answer.topic == topic.id)
                addAnswer(answer, group->column());
        }
        return group;
    }

    void addAnswer(const guide::Answer &answer, look::ThemedLayout *into)
    {
        auto *button = new look::Button(answer.question, look::ButtonKind::Row, theme());
        button->setCheckable(true);
        if (answer.kind != guide::Answer::Kind::Label)
            button->setBadge(answer.kind == guide::Answer::Kind::Expert ? tr("Expert's opinion")
                                                                        : tr("Not known"),
                             QStringLiteral("info"), &look::Tokens::note);
        into->addWidget(button);
        auto *holder = answerCard(answer);
        const bool isOpen = context().session.screens.openAnswer == answer.id;
        button->setChecked(isOpen);
        holder->setVisible(isOpen);
        into->addWidget(holder);
        m_rows.append({answer.id, button, holder});
        connect(button, &QPushButton::toggled, this,
                [this, button, holder, id = answer.id](bool open) {
                    holder->setVisible(open);
                    QString &openAnswer = context().session.screens.openAnswer;
                    if (open) {
                        showAlone(button, holder);
                        look::announce(holder);
                        openAnswer = id;
                    } else if (openAnswer == id) {
                        openAnswer.clear();
                    }
                });
    }

    /// Closes the others; what was pressed stays under the finger.
    void showAlone(look::Button *pressed, QWidget *answer)
    {
        const int top = pressed->mapTo(viewport(), QPoint()).y();
        for (const Row &row : qAsConst(m_rows)) {
            if (row.button != pressed)
                row.button->setChecked(false);
        }
        look::layOutNow(answer);
        const int moved = pressed->mapTo(viewport(), QPoint()).y() - top;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
        QTimer::singleShot(0, answer, [=, this] {
            ensureWidgetVisible(answer, 0, 16);
            ensureWidgetVisible(pressed, 0, 16);
        });
    }

    QList<Row> m_rows;
};

}  // namespace

Screen *makeQuestions(const Context &context)
{
    return new Questions(context);
}

}  // namespace pages

// SPDX-License-Identifier: Apache-2.0
#include "question_list.h"

#include "look/accessibility.h"
#include "look/entry.h"
#include "look/focus_order.h"

#include <algorithm>
#include <functional>

namespace pages {

namespace {

constexpr int kShownFirst = 5;  // QPL-5

/// Where a question is on the list, or -1. Typed in the same words, it is the same.
qsizetype positionOf(const guide::Ask &ask, const guide::Visit &visit)
{
    const QList<guide::Ask> &asks = visit.asks();
    const auto listed = std::find_if(asks.begin(), asks.end(), [&](const guide::Ask &known) {
        return known.text == ask.text || (!ask.id.isEmpty() && known.id == ask.id);
    });
    return listed == asks.end() ? -1 : listed - asks.begin();
}

/// The reader's questions in their order: the first ones stand out, each can be moved and taken
/// off, and what was taken off last can be put back. It follows the summary, whoever changes it.
class QuestionList : public look::Column {
    Q_DECLARE_TR_FUNCTIONS(pages::QuestionList)

public:
    explicit QuestionList(const Context &context)
        : look::Column(context.theme)
        , m_theme(context.theme)
        , m_visit(context.session.visit)
        , m_hint(column()->addText({}))
        , m_topCard(new look::Card(m_theme, &look::Tokens::note))
        , m_top(addList(tr("Top 3: ask these first"), m_topCard->column()))
        , m_restPart(new look::Column(m_theme))
        , m_rest(addList(tr("Then these"), m_restPart->column()))
    {
        column()->setSpacing(m_theme.touchSpacing(m_theme.gap(9)));
        m_restPart->column()->setSpacing(column()->spacing());
        m_rest->setFirstNumber(guide::kTopAsks + 1);
        column()->addWidget(m_topCard);
        column()->addWidget(m_restPart);
        m_status = column()->addText({}, look::TextRole::Small);
        m_status->hide();
        m_removed = column()->addText({}, look::TextRole::Small);
        m_putBack = column()->addButton(tr("Put back"), look::ButtonKind::Secondary);
        connect(m_putBack, &QPushButton::clicked, this, &QuestionList::putBack);
        connect(&m_visit, &guide::Visit::changed, this, &QuestionList::follow);
        connect(&m_visit, &guide::Visit::cleared, this, [this] { showStatus(m_status, {}); });
        follow();
    }

    /// Takes the focus to the button that changes a question of the reader's own.
    void focusChange(qsizetype position)
    {
        if (position < 0 || position >= m_rows.size())
            return;
        m_rows.at(position).change->setFocus();
        look::reveal(m_rows.at(position).change);
    }

    /// The reader wants to change a question of their own.
    std::function<void(const QString &text)> onChange;

private:
    struct Row {
        look::TextListItem *item;
        look::Text *text;
        look::Button *up;
        look::Button *down;
        look::Button *change;
        look::Button *remove;
    };

    look::TextList *addList(const QString &title, look::ThemedLayout *into)
    {
        into->addHeading(title, 3);
        auto *list = into->add(new look::TextList(look::Marker::Number, m_theme));
        list->setAccessibleName(title);
        return list;
    }

    void addRow()
    {
        const qsizetype position = m_rows.size();
        const bool top = position < guide::kTopAsks;
        look::TextListItem *item = (top ? m_top : m_rest)->addItem({});
        const auto role = top ? look::TextRole::Subheading : look::TextRole::Body;
        look::Text *text = item->column()->addText({}, role);
        look::WrapLayout *line = item->column()->addWrapRow(8);
        const auto add = [&](const QString &label, const QString &icon, const auto &pressed) {
            auto *button = new look::Button(
                label, icon.isEmpty() ? look::ButtonKind::Quiet : look::ButtonKind::Secondary,
                m_theme);
            button->setIconName(icon);
            line->addWidget(button);
            connect(button, &QPushButton::clicked, this, pressed);
            return button;
        };
        auto *up = add({}, QStringLiteral("up"), [=, this] { move(position, position - 1); });
        auto *down = add({}, QStringLiteral("down"), [=, this] { move(position, position + 1); });
        auto *change =
            add(tr("Change"), {}, [=, this] { onChange(m_visit.asks().at(position).text); });
        auto *remove = add(tr("Remove"), {}, [=, this] { this->remove(position); });
        item->show();
        m_rows.append({item, text, up, down, change, remove});
    }

    /// A row keeps its place; what stands in it moves. So no button goes away while it is pressed,
    /// and the focus can follow the question.
    void fill(const Row &row, qsizetype position)
    {
        const guide::Ask &ask = m_visit.asks().at(position);
        row.item->setPlainText(ask.text);
        row.text->setContent(ask.text);
        row.up->setEnabled(position > 0);
        row.down->setEnabled(position + 1 < m_visit.asks().size());
        row.change->setVisible(ask.id.isEmpty());
        //: %1 is a question
        row.up->setAccessibleName(tr("Move up: %1").arg(ask.text));
        //: %1 is a question
        row.down->setAccessibleName(tr("Move down: %1").arg(ask.text));
        //: %1 is a question
        row.change->setAccessibleName(tr("Change: %1").arg(ask.text));
        //: %1 is a question
        row.remove->setAccessibleName(tr("Remove: %1").arg(ask.text));
    }

    void follow()
    {
        const QList<guide::Ask> &asks = m_visit.asks();
        QStringList texts{m_visit.removedAsk() ? m_visit.removedAsk()->ask.text : QString()};
        for (const guide::Ask &ask : asks)
            texts.append(ask.text);
        if (texts == m_shown)
            return;
        m_shown = texts;
        while (m_rows.size() > asks.size()) {
            m_rows.removeLast();
            (m_rows.size() < guide::kTopAsks ? m_top : m_rest)->removeLast();
        }
        while (m_rows.size() < asks.size())
            addRow();
        for (qsizetype i = 0; i < asks.size(); ++i)
            fill(m_rows.at(i), i);
        m_hint->setContent(asks.isEmpty() ? tr("No question is on your list yet.")
                                          : tr("Use the arrows to change the order."));
        m_hint->setVisible(asks.size() != 1);
        m_topCard->setVisible(!asks.isEmpty());
        m_restPart->setVisible(asks.size() > guide::kTopAsks);
        followRemoved();
        if (isVisible())
            look::layOutNow(m_topCard);
    }

    void followRemoved()
    {
        const auto &removed = m_visit.removedAsk();
        m_removed->setVisible(removed.has_value());
        m_putBack->setVisible(removed.has_value());
        //: %1 is a question
        m_removed->setContent(removed ? tr("Removed: %1").arg(removed->ask.text) : QString());
        //: %1 is a question
        m_putBack->setAccessibleName(removed ? tr("Put back: %1").arg(removed->ask.text)
                                             : QString());
    }

    void move(qsizetype from, qsizetype to)
    {
        const bool up = to < from;
        const QString text = m_visit.asks().at(from).text;
        m_visit.moveAsk(from, to);
        const Row &row = m_rows.at(to);
        // At an end of the list one of the two is out of reach.
        look::Button *same = up ? row.up : row.down;
        look::Button *other = up ? row.down : row.up;
        (same->isEnabled() ? same : other)->setFocus();
        //: %1 is a position on the list, %2 a question
        showStatus(m_status, tr("Now number %1: %2").arg(QString::number(to + 1), text));
    }

    void remove(qsizetype position)
    {
        m_visit.removeAsk(position);
        if (m_rows.isEmpty())
            m_putBack->setFocus();
        else
            m_rows.at(std::min(position, m_rows.size() - 1)).remove->setFocus();
        showStatus(m_status, {});
        look::announce(m_removed);
    }

    void putBack()
    {
        const auto removed = m_visit.removedAsk();
        if (!removed)
            return;
        if (!m_visit.putBackAsk()) {
            showStatus(m_status, tr("Your list is full. Remove a question first."));
            return;
        }
        const qsizetype position = std::min(removed->position, m_rows.size() - 1);
        m_rows.at(position).remove->setFocus();
        //: %1 is a position on the list, %2 a question
        showStatus(
            m_status,
            tr("Back at number %1: %2").arg(QString::number(position + 1), removed->ask.text));
    }

    const look::Theme &m_theme;
    guide::Visit &m_visit;
    look::Text *m_hint;
    look::Card *m_topCard;
    look::TextList *m_top;
    look::Column *m_restPart;
    look::TextList *m_rest;
    look::Text *m_status;
    look::Text *m_removed;
    look::Button *m_putBack;
    QList<Row> m_rows;
    QStringList m_shown;  ///< what was taken off last, then the list
};

/// Where the reader types a question of their own, or changes one that is on `list`.
class QuestionField : public look::Column {
    Q_DECLARE_TR_FUNCTIONS(pages::QuestionField)

public:
    /// `typed` follows the reader.
    QuestionField(guide::TypedQuestion &typed, QuestionList *list, const Context &context)
        : look::Column(context.theme)
        , m_context(context)
        , m_list(list)
        , m_label(column()->addText({}, look::TextRole::Subheading))
        , m_entry(new look::LineEntry({}, guide::kMaxOwnLineLength, context.theme))
        , m_add(new look::Button({}, look::ButtonKind::Secondary, context.theme))
        , m_cancel(
              new look::Button(tr("Leave it as it was"), look::ButtonKind::Quiet, context.theme))
        , m_typed(typed)
    {
        column()->setSpacing(context.theme.touchSpacing(context.theme.gap(8)));
        column()->addWidget(m_entry);
        look::WrapLayout *buttons = column()->addWrapRow(10);
        buttons->addWidget(m_add);
        buttons->addWidget(m_cancel);
        m_status = column()->addText({});
        m_status->hide();
        guide::Visit &visit = context.session.visit;
        const guide::TypedQuestion before = typed;
        const bool changes = before.changing && positionOf({{}, *before.changing}, visit) >= 0;
        setChanging(changes ? before.changing : std::nullopt);
        m_entry->setText(before.text);
        connect(m_entry, &QLineEdit::textChanged, this,
                [this](const QString &text) { m_typed.text = text; });
        connect(m_entry, &QLineEdit::returnPressed, this, &QuestionField::submit);
        connect(m_entry, &QLineEdit::inputRejected, this, [this] {
            showStatus(m_status,
                       tr("That is all that fits: %1 letters.").arg(guide::kMaxOwnLineLength));
        });
        connect(m_add, &QPushButton::clicked, this, &QuestionField::submit);
        connect(m_cancel, &QPushButton::clicked, this, &QuestionField::cancel);
        list->onChange = [this](const QString &question) {
            setChanging(question);
            showStatus(m_status, {});
            m_entry->setFocus();
            m_entry->selectAll();
            look::reveal(m_entry);
        };
        // What is being changed may be taken off the list meanwhile.
        connect(&visit, &guide::Visit::changed, this, [this, &visit] {
            if (m_typed.changing && positionOf({{}, *m_typed.changing}, visit) < 0)
                setChanging({});
        });
        connect(&visit, &guide::Visit::cleared, this, [this] {
            setChanging({});
            showStatus(m_status, {});
        });
    }

private:
    void submit()
    {
        const QString text = guide::ownLine(m_entry->text());
        m_entry->setFocus();
        if (text.isEmpty())
            showStatus(m_status, tr("Type your question first."));
        else if (m_typed.changing)
            save(text);
        else
            add(text);
    }

    void add(const QString &text)
    {
        guide::Visit &visit = m_context.session.visit;
        guide::Ask wanted{{}, text};
        // Typed or picked, one of the suggestions is the same question.
        for (const guide::Ask &suggested : m_context.content.questions.ask) {
            if (suggested.text.compare(text, Qt::CaseInsensitive) == 0)
                wanted = suggested;
        }
        if (visit.addAsk(wanted)) {
            m_entry->setText({});  // unlike clear(), this leaves nothing to undo
            //: %1 is a position on the list
            showStatus(m_status, tr("Added to your list as number %1.").arg(visit.asks().size()));
        } else if (positionOf({{}, wanted.text}, visit) >= 0 ||
                   visit.asks().size() < guide::kMaxAsks) {
            showStatus(m_status, tr("That question is on your list already."));
        } else {
            showStatus(
                m_status,
                tr("Your list is full: %1 questions. Remove one first.").arg(guide::kMaxAsks));
        }
    }

    void save(const QString &text)
    {
        guide::Visit &visit = m_context.session.visit;
        const qsizetype position = positionOf({{}, *m_typed.changing}, visit);
        if (text != *m_typed.changing && positionOf({{}, text}, visit) >= 0) {
            showStatus(m_status, tr("That question is on your list already."));
            return;
        }
        visit.changeAsk(position, text);
        setChanging({});
        showStatus(m_status, tr("Changed."));
        m_list->focusChange(position);
    }

    void cancel()
    {
        const qsizetype position = positionOf({{}, *m_typed.changing}, m_context.session.visit);
        setChanging({});
        m_list->focusChange(position);
    }

    /// Changes that question; none: takes a new one.
    void setChanging(const std::optional<QString> &question)
    {
        m_typed.changing = question;
        //: %1 is a number of letters
        const QString ofOnesOwn = tr("A question of your own, up to %1 letters");
        const QString label =
            question ? tr("Change your question") : ofOnesOwn.arg(guide::kMaxOwnLineLength);
        m_label->setContent(label);
        m_entry->setAccessibleName(label);
        m_entry->setText(question.value_or(QString()));
        m_add->setText(question ? tr("Save the change") : tr("Add"));
        m_add->setAccessibleName(question ? QString() : tr("Add my question"));
        m_cancel->setVisible(question.has_value());
    }

    Context m_context;
    QuestionList *m_list;
    look::Text *m_label;
    look::LineEntry *m_entry;
    look::Button *m_add;
    look::Button *m_cancel;
    look::Text *m_status;
    guide::TypedQuestion &m_typed;
};

class QuestionCard : public look::Card {
    Q_DECLARE_TR_FUNCTIONS(pages::QuestionCard)

public:
    explicit QuestionCard(const guide::Section &section, const Context &context)
        : look::Card(context.theme)
        , m_context(context)
    {
        column()->addHeading(section.heading, 2);
        column()->addWidget(makeProse(section.blocks, context));
        addSuggestions();
        addQuestionList(column(), context.session.door.typed, tr("Your list"), context);
        addSummaryLink();
        connect(&context.session.visit, &guide::Visit::changed, this, &QuestionCard::follow);
        connect(&context.session.visit, &guide::Visit::cleared, this, [this] { showAll(false); });
        showAll(context.session.door.showsMore);
        follow();
    }

private:
    void addSuggestions()
    {
        auto *holder = new look::Column(m_context.theme);
        holder->setAccessibleName(tr("Questions to pick from"));
        holder->column()->setSpacing(m_context.theme.touchSpacing(m_context.theme.gap(8)));
        for (const guide::Ask &suggested : m_context.content.questions.ask) {
            auto *row = new look::Button(suggested.text, look::ButtonKind::Check, m_context.theme);
            connect(row, &QPushButton::clicked, this,
                    [this, &suggested](bool wanted) { pick(suggested, wanted); });
            holder->column()->addWidget(row);
            m_picks.append(row);
        }
        column()->addWidget(holder);
        m_more = new look::Button({}, look::ButtonKind::Quiet, m_context.theme);
        connect(m_more, &QPushButton::clicked, this, [this] {
            const bool all = m_picks.constLast()->isHidden();
            showAll(all);
            if (all)
                m_picks.at(kShownFirst)->setFocus();
        });
        column()->addWidget(m_more, 0, Qt::AlignLeft);
        m_full = column()->addText({});
    }

    void addSummaryLink()
    {
        const QString page = QStringLiteral("my-visit");
        const QString name = m_context.content.page(page).tab;
        look::Text *line = column()->addText({});
        //: %1 is the name of a page
        const QString where = tr("Your list is also in %1.");
        line->setContent(where.arg(look::markedLink(QStringLiteral("page:") + page, name)), true);
        followLinks(line);
        if (m_context.files != nullptr || m_context.printer != nullptr)
            column()->addWidget(linkButton(tr("Print or save my list"), look::ButtonKind::Quiet,
                                           QStringLiteral("print:ask"), m_context.theme),
                                0, Qt::AlignLeft);
    }

    void pick(const guide::Ask &ask, bool wanted)
    {
        guide::Visit &visit = m_context.session.visit;
        if (!wanted)
            visit.removeAsk(positionOf(ask, visit));
        const bool refused = wanted && !visit.addAsk(ask);
        follow();
        if (refused)
            showStatus(
                m_full,
                tr("Your list is full: %1 questions. Remove one first.").arg(guide::kMaxAsks));
    }

    void showAll(bool all)
    {
        m_context.session.door.showsMore = all;
        for (int i = kShownFirst; i < m_picks.size(); ++i)
            m_picks.at(i)->setVisible(all);
        m_more->setVisible(m_picks.size() > kShownFirst);
        m_more->setText(all ? tr("Show fewer")
                            : tr("Show %1 more").arg(m_picks.size() - kShownFirst));
        look::layOutNow(m_more);
    }

    void follow()
    {
        for (int i = 0; i < m_picks.size(); ++i)
            m_picks.at(i)->setChecked(
                positionOf(m_context.content.questions.ask.at(i), m_context.session.visit) >= 0);
        m_full->hide();
    }

    Context m_context;
    QList<look::Button *> m_picks;  ///< one a suggestion, in their order
    look::Button *m_more = nullptr;
    look::Text *m_full = nullptr;
};

}  // namespace

void addQuestionList(look::ThemedLayout *into, guide::TypedQuestion &typed, const QString &title,
                     const Context &context)
{
    // The list grows below the field: what is typed into must not move away.
    auto *list = new QuestionList(context);
    into->addWidget(new QuestionField(typed, list, context));
    if (!title.isEmpty())
        into->addHeading(title, 3);
    into->addWidget(list);
}

look::Card *makeQuestionCard(const guide::Section &section, const Context &context)
{
    return new QuestionCard(section, context);
}

}  // namespace pages

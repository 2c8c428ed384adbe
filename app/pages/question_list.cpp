// SPDX-License-Identifier: Apache-2.0
#include "question_list.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/columns.h"
#include "look/entry.h"
#include "look/focus_order.h"

#include <algorithm>

namespace pages {

namespace {

constexpr int kShownFirst = 5;  // QPL-5

/// Says `words` in `line` and to assistive technology; no words take the line away.
void showStatus(look::Text *line, const QString &words)
{
    line->setContent(words);
    line->setVisible(!words.isEmpty());
    if (!words.isEmpty())
        look::announce(line);
}

}  // namespace

AskList::AskList(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(context.theme.touchSpacing(context.theme.gap(9)));
    m_hint = new look::Text({}, look::TextRole::Body, context.theme);
    look::addLeading(m_column, m_hint);
    addTop();
    addRest();
    addAside();
    connect(&context.session.visit, &guide::Visit::changed, this, &AskList::follow);
    connect(&context.session.visit, &guide::Visit::cleared, this, [this] { tell({}); });
    follow();
}

void AskList::addTop()
{
    const QString title = tr("Top 3: ask these first");
    m_topCard = new look::Card(m_context.theme, &look::Tokens::note);
    look::addLeading(m_topCard->column(), new look::Heading(title, 3, m_context.theme));
    m_top = new look::TextList(look::Marker::Number, m_context.theme);
    m_top->setAccessibleName(title);
    m_topCard->column()->addWidget(m_top);
    m_column->addWidget(m_topCard);
}

void AskList::addRest()
{
    const QString title = tr("Then these");
    m_restHeading = new look::Heading(title, 3, m_context.theme);
    look::addLeading(m_column, m_restHeading);
    m_rest = new look::TextList(look::Marker::Number, m_context.theme);
    m_rest->setAccessibleName(title);
    m_rest->setFirstNumber(guide::kTopAsks + 1);
    m_column->addWidget(m_rest);
}

void AskList::addAside()
{
    m_told = new look::Text({}, look::TextRole::Small, m_context.theme);
    m_removed = new look::Text({}, look::TextRole::Small, m_context.theme);
    look::addLeading(m_column, m_told);
    look::addLeading(m_column, m_removed);
    m_putBack = new look::Button(tr("Put back"), look::ButtonKind::Secondary, m_context.theme);
    connect(m_putBack, &QPushButton::clicked, this, &AskList::putBack);
    m_column->addWidget(m_putBack, 0, Qt::AlignLeft);
    m_told->hide();
}

void AskList::addRow()
{
    const qsizetype position = m_rows.size();
    const bool top = position < guide::kTopAsks;
    Row row;
    row.item = (top ? m_top : m_rest)->addItem({});
    row.text = new look::Text({}, top ? look::TextRole::Subheading : look::TextRole::Body,
                              m_context.theme);
    look::addLeading(row.item->column(), row.text);
    addButtons(row, position);
    row.item->show();
    m_rows.append(row);
}

void AskList::addButtons(Row &row, qsizetype position)
{
    const look::Theme &theme = m_context.theme;
    auto *line = new QWidget;
    auto *layout = new look::WrapLayout(line);
    layout->setSpacing(theme.touchSpacing(theme.gap(8)));
    row.up = new look::Button({}, look::ButtonKind::Secondary, theme);
    row.up->setIconName(QStringLiteral("up"));
    row.down = new look::Button({}, look::ButtonKind::Secondary, theme);
    row.down->setIconName(QStringLiteral("down"));
    row.change = new look::Button(tr("Change"), look::ButtonKind::Quiet, theme);
    row.remove = new look::Button(tr("Remove"), look::ButtonKind::Quiet, theme);
    for (look::Button *button : {row.up, row.down, row.change, row.remove})
        layout->addWidget(button);
    connect(row.up, &QPushButton::clicked, this, [=, this] { move(position, position - 1); });
    connect(row.down, &QPushButton::clicked, this, [=, this] { move(position, position + 1); });
    connect(row.remove, &QPushButton::clicked, this, [=, this] { remove(position); });
    connect(row.change, &QPushButton::clicked, this,
            [=, this] { Q_EMIT changeWanted(m_context.session.visit.asks().at(position)); });
    row.item->column()->addWidget(line);
}

/// A row keeps its place; what stands in it moves. So no button goes away while it is pressed, and
/// the focus can follow the question.
void AskList::fill(const Row &row, qsizetype position)
{
    const QList<guide::Ask> &asks = m_context.session.visit.asks();
    const QString &text = asks.at(position).text;
    row.item->setPlainText(text);
    row.text->setContent(text);
    row.up->setEnabled(position > 0);
    row.down->setEnabled(position + 1 < asks.size());
    row.change->setVisible(asks.at(position).id.isEmpty());
    //: %1 is a question
    row.up->setAccessibleName(tr("Move up: %1").arg(text));
    //: %1 is a question
    row.down->setAccessibleName(tr("Move down: %1").arg(text));
    //: %1 is a question
    row.change->setAccessibleName(tr("Change: %1").arg(text));
    //: %1 is a question
    row.remove->setAccessibleName(tr("Remove: %1").arg(text));
}

void AskList::follow()
{
    const QList<guide::Ask> &asks = m_context.session.visit.asks();
    const auto &removed = m_context.session.visit.removedAsk();
    QStringList texts{removed ? removed->ask.text : QString()};
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
    const bool more = asks.size() > guide::kTopAsks;
    m_restHeading->setVisible(more);
    m_rest->setVisible(more);
    followRemoved();
    if (isVisible())
        look::layOutNow(m_topCard);
}

void AskList::followRemoved()
{
    const auto &removed = m_context.session.visit.removedAsk();
    m_removed->setVisible(removed.has_value());
    m_putBack->setVisible(removed.has_value());
    if (!removed) {
        m_removed->setContent({});
        m_putBack->setAccessibleName({});
        return;
    }
    //: %1 is a question
    m_removed->setContent(tr("Removed: %1").arg(removed->ask.text));
    //: %1 is a question
    m_putBack->setAccessibleName(tr("Put back: %1").arg(removed->ask.text));
}

void AskList::move(qsizetype from, qsizetype to)
{
    const bool up = to < from;
    const QString text = m_context.session.visit.asks().at(from).text;
    m_context.session.visit.moveAsk(from, to);
    const Row &row = m_rows.at(to);
    // At an end of the list one of the two is out of reach.
    look::Button *same = up ? row.up : row.down;
    look::Button *other = up ? row.down : row.up;
    (same->isEnabled() ? same : other)->setFocus();
    //: %1 is a position on the list, %2 a question
    tell(tr("Now number %1: %2").arg(QString::number(to + 1), text));
}

void AskList::remove(qsizetype position)
{
    const QString text = m_context.session.visit.asks().at(position).text;
    m_context.session.visit.removeAsk(position);
    if (m_rows.isEmpty())
        m_putBack->setFocus();
    else
        m_rows.at(std::min(position, m_rows.size() - 1)).remove->setFocus();
    tell({});
    look::announce(m_removed);
}

void AskList::putBack()
{
    const auto removed = m_context.session.visit.removedAsk();
    if (!removed)
        return;
    if (!m_context.session.visit.putBackAsk()) {
        tell(tr("Your list is full. Remove a question first."));
        return;
    }
    const qsizetype position = std::min(removed->position, m_rows.size() - 1);
    m_rows.at(position).remove->setFocus();
    //: %1 is a position on the list, %2 a question
    tell(tr("Back at number %1: %2").arg(QString::number(position + 1), removed->ask.text));
}

void AskList::focusChange(qsizetype position)
{
    if (position < 0 || position >= m_rows.size())
        return;
    m_rows.at(position).change->setFocus();
    look::reveal(m_rows.at(position).change);
}

void AskList::tell(const QString &words)
{
    showStatus(m_told, words);
}

AskField::AskField(guide::TypedQuestion &typed, AskList *list, const Context &context,
                   QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_list(list)
    , m_column(new QVBoxLayout(this))
    , m_typed(typed)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(context.theme.touchSpacing(context.theme.gap(8)));
    m_label = new look::Text({}, look::TextRole::Subheading, context.theme);
    look::addLeading(m_column, m_label);
    m_entry = new look::LineEntry({}, guide::kMaxOwnLineLength, context.theme);
    m_column->addWidget(m_entry);
    addButtons();
    m_told = new look::Text({}, look::TextRole::Body, context.theme);
    look::addLeading(m_column, m_told);
    connect(m_entry, &QLineEdit::returnPressed, this, &AskField::submit);
    connect(m_entry, &QLineEdit::inputRejected, this, [this] {
        tell(tr("That is all that fits: %1 letters.").arg(guide::kMaxOwnLineLength));
    });
    connect(list, &AskList::changeWanted, this, &AskField::change);
    connect(&context.session.visit, &guide::Visit::changed, this, &AskField::follow);
    connect(&context.session.visit, &guide::Visit::cleared, this, &AskField::forget);
    const guide::TypedQuestion before = typed;
    forget();
    if (before.changing && positionOf(*before.changing) >= 0)
        startChanging({{}, *before.changing});
    m_entry->setText(before.text);
    m_typed.text = before.text;
    connect(m_entry, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_typed.text = text; });
}

void AskField::addButtons()
{
    auto *buttons = new QWidget;
    auto *line = new look::WrapLayout(buttons);
    line->setSpacing(m_context.theme.touchSpacing(m_context.theme.gap(10)));
    m_add = new look::Button({}, look::ButtonKind::Secondary, m_context.theme);
    m_cancel = new look::Button(tr("Leave it as it was"), look::ButtonKind::Quiet, m_context.theme);
    line->addWidget(m_add);
    line->addWidget(m_cancel);
    connect(m_add, &QPushButton::clicked, this, &AskField::submit);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        const qsizetype position = positionOf(*m_typed.changing);
        stopChanging();
        m_list->focusChange(position);
    });
    m_column->addWidget(buttons);
}

qsizetype AskField::positionOf(const QString &text) const
{
    const QList<guide::Ask> &asks = m_context.session.visit.asks();
    const auto found = std::find_if(asks.begin(), asks.end(),
                                    [&](const guide::Ask &ask) { return ask.text == text; });
    return found == asks.end() ? -1 : found - asks.begin();
}

void AskField::submit()
{
    const QString text = guide::ownLine(m_entry->text());
    m_entry->setFocus();
    if (text.isEmpty())
        tell(tr("Type your question first."));
    else if (m_typed.changing)
        save(text);
    else
        add(text);
}

void AskField::add(const QString &text)
{
    guide::Ask wanted{{}, text};
    // Typed or picked, one of the suggestions is the same question.
    for (const guide::Ask &suggested : m_context.content.questions.ask) {
        if (suggested.text.compare(text, Qt::CaseInsensitive) == 0)
            wanted = suggested;
    }
    if (m_context.session.visit.addAsk(wanted)) {
        m_entry->clearWithUndo();
        //: %1 is a position on the list
        tell(tr("Added to your list as number %1.").arg(m_context.session.visit.asks().size()));
    } else if (positionOf(wanted.text) >= 0 ||
               m_context.session.visit.asks().size() < guide::kMaxAsks) {
        tell(tr("That question is on your list already."));
    } else {
        tell(tr("Your list is full: %1 questions. Remove one first.").arg(guide::kMaxAsks));
    }
}

void AskField::save(const QString &text)
{
    const qsizetype position = positionOf(*m_typed.changing);
    if (text != *m_typed.changing && positionOf(text) >= 0) {
        tell(tr("That question is on your list already."));
        return;
    }
    m_context.session.visit.changeAsk(position, text);
    stopChanging();
    tell(tr("Changed."));
    m_list->focusChange(position);
}

void AskField::change(const guide::Ask &ask)
{
    startChanging(ask);
    m_entry->setFocus();
    m_entry->selectAll();
    look::reveal(m_entry);
}

void AskField::startChanging(const guide::Ask &ask)
{
    m_typed.changing = ask.text;
    m_label->setContent(tr("Change your question"));
    m_entry->setAccessibleName(tr("Change your question"));
    m_entry->setText(ask.text);
    m_add->setText(tr("Save the change"));
    m_add->setAccessibleName({});
    m_cancel->show();
    tell({});
}

void AskField::stopChanging()
{
    m_typed.changing.reset();
    //: %1 is a number of letters
    const QString label =
        tr("A question of your own, up to %1 letters").arg(guide::kMaxOwnLineLength);
    m_label->setContent(label);
    m_entry->setAccessibleName(label);
    m_entry->clearWithUndo();
    m_add->setText(tr("Add"));
    m_add->setAccessibleName(tr("Add my question"));
    m_cancel->hide();
}

/// What is being changed may be taken off the list meanwhile.
void AskField::follow()
{
    if (m_typed.changing && positionOf(*m_typed.changing) < 0)
        stopChanging();
}

void AskField::forget()
{
    stopChanging();
    tell({});
}

void AskField::tell(const QString &words)
{
    showStatus(m_told, words);
}

AskCard::AskCard(const guide::Section &section, const Context &context, QWidget *parent)
    : look::Card(context.theme, nullptr, parent)
    , m_context(context)
{
    look::addLeading(column(), new look::Heading(section.heading, 2, context.theme));
    auto *prose = new ProseView(section.blocks, context);
    connect(prose, &ProseView::linkActivated, this, &AskCard::linkActivated);
    column()->addWidget(prose);
    addSuggestions();
    // The list grows below the field: what is typed into must not move away.
    auto *list = new AskList(context);
    column()->addWidget(new AskField(context.session.door.typed, list, context));
    look::addLeading(column(), new look::Heading(tr("Your list"), 3, context.theme));
    column()->addWidget(list);
    addSummaryLink();
    connect(&context.session.visit, &guide::Visit::changed, this, &AskCard::follow);
    connect(&context.session.visit, &guide::Visit::cleared, this, [this] { showAll(false); });
    showAll(context.session.door.showsMore);
    follow();
}

void AskCard::addSuggestions()
{
    auto *holder = new look::Column(m_context.theme);
    holder->setAccessibleName(tr("Questions to pick from"));
    holder->column()->setSpacing(m_context.theme.touchSpacing(m_context.theme.gap(8)));
    const QList<guide::Ask> &suggested = m_context.content.questions.ask;
    for (int i = 0; i < suggested.size(); ++i) {
        auto *row =
            new look::Button(suggested.at(i).text, look::ButtonKind::Check, m_context.theme);
        connect(row, &QPushButton::clicked, this, [=, this](bool wanted) { pick(i, wanted); });
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
    m_full = new look::Text(
        tr("Your list is full: %1 questions. Remove one first.").arg(guide::kMaxAsks),
        look::TextRole::Body, m_context.theme);
    m_full->hide();
    look::addLeading(column(), m_full);
}

void AskCard::addSummaryLink()
{
    auto *line = new look::Text({}, look::TextRole::Body, m_context.theme);
    const QString name = m_context.content.page(QStringLiteral("my-visit")).tab;
    //: %1 is the name of a page
    line->setContent(
        tr("Your list is also in %1.").arg(look::markedLink(QStringLiteral("page:my-visit"), name)),
        true);
    connect(line, &QLabel::linkActivated, this, &AskCard::linkActivated);
    look::addLeading(column(), line);
    if (m_context.files == nullptr && m_context.printer == nullptr)
        return;
    auto *print =
        new look::Button(tr("Print or save my list"), look::ButtonKind::Quiet, m_context.theme);
    connect(print, &QPushButton::clicked, this,
            [this] { Q_EMIT linkActivated(QStringLiteral("print:ask")); });
    column()->addWidget(print, 0, Qt::AlignLeft);
}

/// Typed in the same words, a question is the same.
qsizetype AskCard::positionOf(const guide::Ask &ask) const
{
    const QList<guide::Ask> &asks = m_context.session.visit.asks();
    const auto listed = std::find_if(asks.begin(), asks.end(), [&](const guide::Ask &known) {
        return known.id == ask.id || known.text == ask.text;
    });
    return listed == asks.end() ? -1 : listed - asks.begin();
}

void AskCard::pick(int index, bool wanted)
{
    const guide::Ask &ask = m_context.content.questions.ask.at(index);
    if (!wanted)
        m_context.session.visit.removeAsk(positionOf(ask));
    const bool refused = wanted && !m_context.session.visit.addAsk(ask);
    follow();
    m_full->setVisible(refused);
    if (!refused)
        return;
    look::announce(m_full);
}

void AskCard::showAll(bool all)
{
    m_context.session.door.showsMore = all;
    for (int i = kShownFirst; i < m_picks.size(); ++i)
        m_picks.at(i)->setVisible(all);
    m_more->setVisible(m_picks.size() > kShownFirst);
    m_more->setText(all ? tr("Show fewer") : tr("Show %1 more").arg(m_picks.size() - kShownFirst));
    look::layOutNow(m_more);
}

void AskCard::follow()
{
    for (int i = 0; i < m_picks.size(); ++i)
        m_picks.at(i)->setChecked(positionOf(m_context.content.questions.ask.at(i)) >= 0);
    m_full->hide();
}

}  // namespace pages

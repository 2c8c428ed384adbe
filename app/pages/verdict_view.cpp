// SPDX-License-Identifier: Apache-2.0
#include "verdict_view.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/focus_order.h"
#include "look/painting.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace pages {

PickedList::PickedList(const QString &what, const look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(what);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.touchSpacing(theme.gap(8)));
}

/// The focus stays in its place on the list, and goes on where nothing is left of it.
void PickedList::passFocus(const QList<Row> &to) const
{
    const QWidget *focus = window()->focusWidget();
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [&](const Row &one) { return one.holder->isAncestorOf(focus); });
    if (row == m_rows.end())
        return;
    if (!to.isEmpty())
        to.at(std::min(row - m_rows.begin(), to.size() - 1)).remove->setFocus();
    else if (QWidget *next = look::nextInFocusOrder(*window(), m_rows.constLast().remove, true))
        next->setFocus();
}

void PickedList::setPicked(const QList<Picked> &picked)
{
    QList<Row> rows;
    for (const Picked &one : picked)
        rows.append(makeRow(one));
    passFocus(rows);
    // One of them may be in the middle of its own click.
    for (const Row &old : qAsConst(m_rows)) {
        m_column->removeWidget(old.holder);
        old.holder->hide();
        old.holder->deleteLater();
    }
    m_rows = rows;
}

PickedList::Row PickedList::makeRow(const Picked &picked)
{
    auto *holder = new QWidget;
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_theme.touchSpacing(m_theme.gap(8)));
    auto *open = new look::Button(picked.title, look::ButtonKind::Row, m_theme);
    if (picked.look)
        open->setBadge(picked.badge, picked.look->icon, picked.look->tone);
    auto *remove = new look::Button(tr("Remove"), look::ButtonKind::Quiet, m_theme);
    //: %1 is something that the reader picked
    remove->setAccessibleName(tr("Remove: %1").arg(picked.title));
    connect(open, &QPushButton::clicked, this,
            [this, target = picked.target] { Q_EMIT openWanted(target); });
    connect(remove, &QPushButton::clicked, this,
            [this, target = picked.target] { Q_EMIT removeWanted(target); });
    line->addWidget(open, 1);
    line->addWidget(remove, 0, Qt::AlignVCenter);
    m_column->addWidget(holder);
    holder->show();
    return {holder, remove};
}

namespace {

/// The drawing of a level beside its heading, which says the same in words.
class LevelIcon : public QWidget {
public:
    LevelIcon(UrgencyLook look, const look::Theme &theme)
        : m_look(std::move(look))
        , m_theme(theme)
    {
    }

    QSize sizeHint() const override
    {
        const int side = m_theme.scaled(28);
        return {side, side};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int side = m_theme.scaled(28);
        painter.drawPixmap(0, 0,
                           look::drawnIcon(m_look.icon, side, (m_theme.tokens().*m_look.tone).text,
                                           devicePixelRatioF()));
    }

private:
    UrgencyLook m_look;
    const look::Theme &m_theme;
};

/// Fills a card in the shade of its level.
class CardWriter {
public:
    CardWriter(look::Card *card, UrgencyLook look, const look::Theme &theme)
        : m_card(card)
        , m_look(std::move(look))
        , m_theme(theme)
    {
    }

    void title(const QString &words)
    {
        auto *line = new QHBoxLayout;
        line->setSpacing(m_theme.touchSpacing(m_theme.gap(10)));
        auto *icon = new LevelIcon(m_look, m_theme);
        icon->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        line->addWidget(icon, 0, Qt::AlignTop);
        auto *heading = new look::Heading(words, 2, m_theme);
        heading->setShade(m_look.shade);
        line->addWidget(heading, 1);
        line->addStretch();
        m_card->column()->addLayout(line);
    }

    void list(const QStringList &items, look::Marker marker)
    {
        auto *list = new look::TextList(marker, m_theme);
        list->setShade(m_look.shade);
        for (const QString &item : items)
            list->addText(item);
        m_card->column()->addWidget(list);
    }

    void part(const QString &heading, const QStringList &texts)
    {
        add(new look::Heading(heading, 3, m_theme));
        if (texts.size() > 1)
            list(texts, look::Marker::Bullet);
        else
            add(new look::Text(texts.value(0), look::TextRole::Body, m_theme));
    }

    void add(look::Text *text)
    {
        text->setShade(m_look.shade);
        look::addLeading(m_card->column(), text);
    }

private:
    look::Card *m_card;
    UrgencyLook m_look;
    const look::Theme &m_theme;
};

QStringList idsOf(const guide::Verdict::Card &card)
{
    QStringList ids;
    for (const guide::Symptom &symptom : card.symptoms)
        ids.append(symptom.id);
    return ids;
}

const QString kSafety = QStringLiteral("safety");

}  // namespace

VerdictView::VerdictView(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
    , m_prompt(new look::Card(context.theme, &look::Tokens::note))
    , m_promptText(new look::Text({}, look::TextRole::Body, context.theme))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    look::addLeading(m_prompt->column(), new look::Heading(tr("What to do"), 2, context.theme));
    look::addLeading(m_prompt->column(), m_promptText);
    m_column->addWidget(m_prompt);
    ask(tr("Pick what you feel. What to do is shown here."));
}

void VerdictView::ask(const QString &words)
{
    m_promptText->setContent(words);
    m_prompt->show();
}

void VerdictView::showUnknown()
{
    setVerdict({});
    ask(tr("This guide has no sign of that name. Pick what you feel. If you are not sure, call "
           "your care team today."));
    look::announce(m_prompt);
}

QWidget *VerdictView::makeCard(const guide::Verdict::Card &shown) const
{
    const guide::UrgencyLevel &level = m_context.content.symptoms.level(shown.urgency);
    const UrgencyLook look = lookOf(shown.urgency);
    auto *card = new look::Card(m_context.theme, look.tone);
    QStringList signs;
    for (const guide::Symptom &symptom : shown.symptoms)
        signs.append(symptom.card);
    card->setAccessibleName(
        QStringLiteral("%1 %2").arg(level.heading, signs.join(QStringLiteral("; "))));
    CardWriter writer(card, look, m_context.theme);
    writer.title(level.heading);
    writer.list(signs, look::Marker::Bullet);
    writer.add(new look::Heading(tr("What to do"), 3, m_context.theme));
    writer.list(level.steps, look::Marker::Number);
    writer.part(tr("Why it matters"), shown.whys);
    writer.part(tr("What to tell them"), shown.tell);
    return card;
}

/// From each sign to what the safety page says of it. Whoever must call 911 reads no further.
void VerdictView::showLinks(const guide::Verdict &verdict)
{
    delete m_more;
    m_more = nullptr;
    if (!verdict.level() || verdict.level() == guide::Urgency::Emergency)
        return;
    auto *more = new look::Column(m_context.theme);
    more->column()->setSpacing(m_context.theme.touchSpacing(0));
    QStringList wanted;
    for (const guide::Verdict::Card &card : verdict.cards) {
        for (const guide::Symptom &symptom : card.symptoms)
            wanted.append(symptom.safety);
    }
    for (const guide::Section &section : m_context.content.page(kSafety).sections) {
        if (!wanted.contains(section.id))
            continue;
        auto *link = new look::Button(tr("Read more: %1").arg(section.heading),
                                      look::ButtonKind::Quiet, m_context.theme);
        connect(link, &QPushButton::clicked, this, [this, id = section.id] {
            Q_EMIT linkActivated(QStringLiteral("section:%1#%2").arg(kSafety, id));
        });
        more->column()->addWidget(link, 0, Qt::AlignLeft);
    }
    m_column->addWidget(m_more = more);
    more->show();  // now: a layout shows it only later, and moves what has been scrolled to
}

QWidget *VerdictView::take(guide::Urgency urgency, const QStringList &ids)
{
    const auto same = std::find_if(m_shown.begin(), m_shown.end(), [&](const Shown &shown) {
        return shown.urgency == urgency && shown.ids == ids;
    });
    if (same == m_shown.end())
        return nullptr;
    QWidget *card = same->card;
    m_shown.erase(same);
    m_column->removeWidget(card);
    return card;
}

void VerdictView::setVerdict(const guide::Verdict &verdict)
{
    m_column->setSpacing(m_context.theme.touchSpacing(m_context.theme.gap(16)));
    QList<Shown> wanted;
    QWidget *firstNew = nullptr;
    for (const guide::Verdict::Card &card : verdict.cards) {
        const QStringList ids = idsOf(card);
        QWidget *widget = take(card.urgency, ids);
        if (widget == nullptr) {
            widget = makeCard(card);
            firstNew = firstNew == nullptr ? widget : firstNew;
        }
        m_column->addWidget(widget);
        widget->show();
        widget->raise();  // the order in which assistive technology reads them
        wanted.append({card.urgency, ids, widget});
    }
    for (const Shown &old : qAsConst(m_shown))
        delete old.card;
    m_shown = wanted;
    showLinks(verdict);
    if (m_shown.isEmpty())
        ask(tr("Pick what you feel. What to do is shown here."));
    else
        m_prompt->hide();
    if (firstNew != nullptr)
        look::announce(firstNew);
}

}  // namespace pages

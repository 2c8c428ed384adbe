// SPDX-License-Identifier: Apache-2.0
#include "verdict_view.h"

#include "look/accessibility.h"
#include "look/painting.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace pages {

namespace {

/// The drawing of a level beside its heading, which says the same in words.
class LevelIcon : public QWidget {
public:
    LevelIcon(UrgencyLook look, const look::Theme &theme)
        : m_look(std::move(look))
        , m_theme(theme)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
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

QStringList idsOf(const guide::Verdict::Card &card)
{
    QStringList ids;
    for (const guide::Symptom &symptom : card.symptoms)
        ids.append(symptom.id);
    return ids;
}

const QString kSafety = QStringLiteral("safety");

}  // namespace

VerdictView::VerdictView(const Context &context)
    : look::Column(context.theme)
    , m_context(context)
    , m_prompt(new look::Card(context.theme, &look::Tokens::note))
{
    m_prompt->column()->addHeading(tr("What to do"), 2);
    m_promptText = m_prompt->column()->addText({});
    column()->addWidget(m_prompt);
    ask(tr("Not an emergency? Pick what you feel. Whom to call is shown here."));
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
    const look::Theme &theme = m_context.theme;
    auto *card = new look::Card(theme, look.tone);
    look::ThemedLayout *column = card->column();
    const auto addList = [&](const QStringList &items, look::Marker marker) {
        auto *list = new look::TextList(marker, theme);
        list->setShade(look.shade);
        for (const QString &item : items)
            list->addText(item);
        column->addWidget(list);
    };
    const auto addPart = [&](const QString &heading, const QStringList &texts) {
        column->addHeading(heading, 3, look.shade);
        if (texts.size() > 1)
            addList(texts, look::Marker::Bullet);
        else
            column->addText(texts.value(0), look::TextRole::Body, look.shade);
    };
    QStringList signs;
    for (const guide::Symptom &symptom : shown.symptoms)
        signs.append(symptom.card);
    card->setAccessibleName(
        QStringLiteral("%1 %2").arg(level.heading, signs.join(QStringLiteral("; "))));
    auto *title = new QHBoxLayout;
    title->setSpacing(theme.touchSpacing(theme.gap(10)));
    title->addWidget(new LevelIcon(look, theme), 0, Qt::AlignTop);
    auto *heading = new look::Heading(level.heading, 2, theme);
    heading->setShade(look.shade);
    title->addWidget(heading, 1);
    title->addStretch();
    column->addLayout(title);
    addList(signs, look::Marker::Bullet);
    column->addHeading(tr("What to do"), 3, look.shade);
    addList(level.steps, look::Marker::Number);
    addPart(tr("Why it matters"), shown.whys);
    addPart(tr("What to tell them"), shown.tell);
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
        more->column()->addWidget(
            linkButton(tr("Read more: %1").arg(section.heading), look::ButtonKind::Quiet,
                       QStringLiteral("section:%1#%2").arg(kSafety, section.id), m_context.theme),
            0, Qt::AlignLeft);
    }
    column()->addWidget(m_more = more);
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
    column()->removeWidget(card);
    return card;
}

void VerdictView::setVerdict(const guide::Verdict &verdict)
{
    column()->setSpacing(m_context.theme.touchSpacing(m_context.theme.gap(16)));
    QList<Shown> wanted;
    QWidget *firstNew = nullptr;
    QStringList told;  // what to do, too, without reading on
    for (const guide::Verdict::Card &card : verdict.cards) {
        const QStringList ids = idsOf(card);
        QWidget *widget = take(card.urgency, ids);
        if (widget == nullptr) {
            widget = makeCard(card);
            if (firstNew == nullptr) {
                firstNew = widget;
                told = QStringList{widget->accessibleName()} +
                       m_context.content.symptoms.level(card.urgency).steps;
            }
        }
        column()->addWidget(widget);
        widget->show();
        widget->raise();  // the order in which assistive technology reads them
        wanted.append({card.urgency, ids, widget});
    }
    for (const Shown &old : qAsConst(m_shown))
        delete old.card;
    m_shown = wanted;
    showLinks(verdict);
    if (m_shown.isEmpty())
        ask(tr("Not an emergency? Pick what you feel. Whom to call is shown here."));
    else
        m_prompt->hide();
    if (firstNew != nullptr)
        look::announce(firstNew, told.join(QLatin1Char(' ')));
}

}  // namespace pages

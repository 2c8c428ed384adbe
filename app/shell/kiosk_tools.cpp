// SPDX-License-Identifier: Apache-2.0
#include "kiosk_tools.h"

#include "menu_row.h"
#include "window.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/card.h"
#include "look/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>

namespace shell {

namespace {

constexpr int kToolGap = 8;
constexpr int kAboveStop = 12;
/// What was last before the page moved stays in sight, so that nobody loses the thread.
constexpr int kKeptInSight = 48;
/// A part that is nearer than this share of what is seen is not worth a step of its own.
constexpr int kLeastShare = 3;

int topOf(const QScrollArea &area, const QWidget *part)
{
    return part->mapTo(area.widget(), QPoint()).y();
}

QList<QWidget *> cardsOf(const QScrollArea &area)
{
    QList<QWidget *> cards;
    for (look::Card *card : area.widget()->findChildren<look::Card *>()) {
        if (card->isVisible())
            cards.append(card);
    }
    return cards;
}

/// What is shown and holds nothing else: texts, buttons, figures.
QList<QWidget *> leavesOf(const QScrollArea &area)
{
    QList<QWidget *> leaves;
    for (QWidget *widget : area.widget()->findChildren<QWidget *>()) {
        const QList<QWidget *> inside =
            widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        const bool holds = std::any_of(inside.begin(), inside.end(),
                                       [](const QWidget *one) { return one->isVisible(); });
        if (widget->isVisible() && !holds)
            leaves.append(widget);
    }
    return leaves;
}

/// Where the page stops next. Nothing is left out: the first part that is not seen whole comes to
/// the top, a card where there is one, else what it is made of, else the rest of what is too tall.
int stopAfter(const QScrollArea &area, int above)
{
    const int value = area.verticalScrollBar()->value();
    const int view = area.viewport()->height();
    for (const QList<QWidget *> &parts : {cardsOf(area), leavesOf(area)}) {
        int stop = area.widget()->height();
        for (const QWidget *part : parts) {
            const int top = topOf(area, part);
            if (top + part->height() > value + view)
                stop = std::min(stop, top - above);
        }
        if (stop > value + view / kLeastShare && stop < value + view)
            return stop;
    }
    return value + view - std::min(kKeptInSight, view / kLeastShare);
}

int stopBefore(const QScrollArea &area, int above)
{
    const int value = area.verticalScrollBar()->value();
    const int view = area.viewport()->height();
    for (const QList<QWidget *> &parts : {cardsOf(area), leavesOf(area)}) {
        int stop = value;
        for (const QWidget *part : parts) {
            const int top = topOf(area, part) - above;
            if (top >= value - view)
                stop = std::min(stop, top);
        }
        if (stop < value - view / kLeastShare)
            return stop;
    }
    return value - view + std::min(kKeptInSight, view / kLeastShare);
}

/// The first text from the upper edge on.
QWidget *firstTextOf(const QScrollArea &area)
{
    const int value = area.verticalScrollBar()->value();
    QWidget *first = nullptr;
    for (auto *text : area.widget()->findChildren<look::Text *>()) {
        const bool isBelow = text->isVisible() && topOf(area, text) >= value;
        if (isBelow && (first == nullptr || topOf(area, text) < topOf(area, first)))
            first = text;
    }
    return first;
}

}  // namespace

KioskTools::KioskTools(Window &guide, const guide::Visit &visit, const look::Theme &theme,
                       bool listens)
    : m_guide(guide)
    , m_visit(visit)
    , m_theme(theme)
    , m_listens(listens)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.apart(kToolGap));
    m_back = addTool(QStringLiteral("back"), [this] { m_guide.guide().back(); });
    line->addStretch(1);
    m_up = addTool(QStringLiteral("up"), [this] { turnPage(-1); });
    m_more = new look::Button({}, look::ButtonKind::Primary, theme);
    m_more->setIconName(QStringLiteral("down"));
    connect(m_more, &QPushButton::clicked, this, [this] { turnPage(1); });
    line->addWidget(m_more);
    line->addStretch(1);
    m_smaller = addTool({}, [this] { m_guide.guide().changeTextSize(-1); });
    m_larger = addTool({}, [this] { m_guide.guide().changeTextSize(1); });
    m_listen = addTool(QStringLiteral("listen"), [this] { m_guide.guide().listen(); });
    m_openVisit = addTool(QStringLiteral("visit"),
                          [this] { m_guide.guide().open(QStringLiteral("page:my-visit")); });
    connect(&guide, &Window::changed, this, &KioskTools::follow);
    connect(&visit, &guide::Visit::changed, this, &KioskTools::retell);
    connect(&theme, &look::Theme::changed, this, &KioskTools::arrange);
    retell();
}

look::Button *KioskTools::addTool(const QString &icon, const std::function<void()> &act)
{
    auto *tool = new look::Button({}, look::ButtonKind::Secondary, m_theme);
    tool->setIconName(icon);
    connect(tool, &QPushButton::clicked, this, act);
    layout()->addWidget(tool);
    return tool;
}

/// The visitor's language may change while they read.
void KioskTools::retell()
{
    m_back->setAccessibleName(tr("Back"));
    m_up->setAccessibleName(tr("Up: the part before"));
    m_more->setAccessibleName(tr("More: the next part"));
    m_smaller->setText(tr("A−"));
    m_smaller->setAccessibleName(tr("A− Smaller text"));
    m_larger->setText(tr("A+"));
    m_larger->setAccessibleName(tr("A+ Larger text"));
    m_listen->setAccessibleName(tr("Listen to this page"));
    m_openVisit->setAccessibleName(MenuRow::visitName(m_visit.count()));
    arrange();
}

void KioskTools::follow()
{
    const MainWindow &guide = m_guide.guide();
    const QScrollBar *bar = guide.shown() == nullptr ? nullptr : guide.shown()->verticalScrollBar();
    const bool hasBack = guide.canGoBack();
    const bool hasUp = bar != nullptr && bar->value() > bar->minimum();
    const bool hasMore = bar != nullptr && bar->value() < bar->maximum();
    if (hasBack == m_hasBack && hasUp == m_hasUp && hasMore == m_hasMore)
        return;
    m_hasBack = hasBack;
    m_hasUp = hasUp;
    m_hasMore = hasMore;
    arrange();
}

/// The two that turn the page keep their places, so that nothing moves under a finger.
void KioskTools::showUpTo(int extras) const
{
    for (look::Button *turn : {m_up, m_more}) {
        QSizePolicy policy = turn->sizePolicy();
        policy.setRetainSizeWhenHidden(extras > 0 || turn == m_more);
        turn->setSizePolicy(policy);
    }
    m_back->setText(extras > 1 ? tr("Back") : QString());
    m_more->setText(extras > 1 ? tr("More") : QString());
    m_listen->setText(extras > 2 ? tr("Listen") : QString());
    m_openVisit->setText(extras > 2 ? MenuRow::visitLabel(m_visit.count())
                                    : QString::number(m_visit.count()));
    m_back->setVisible(m_hasBack);
    m_up->setVisible(m_hasUp && extras > 0);
    m_more->setVisible(m_hasMore);
    m_smaller->setEnabled(m_theme.canReduce());
    m_smaller->setVisible(extras > 0 || m_theme.canReduce());
    m_larger->setEnabled(m_theme.canEnlarge());
    m_larger->setVisible(extras > 0 || m_theme.canEnlarge());
    m_listen->setVisible(m_listens);
    m_openVisit->setVisible(!m_visit.isEmpty());
}

int KioskTools::widthOfAll() const
{
    int wide = 0;
    for (int i = 0; i < layout()->count(); ++i) {
        const QWidget *tool = layout()->itemAt(i)->widget();
        if (tool != nullptr && (!tool->isHidden() || tool->sizePolicy().retainSizeWhenHidden()))
            wide += tool->sizeHint().width();
        wide += layout()->spacing();
    }
    return wide;
}

/// From a tool that is about to go; left alone, it would go on to what clears everything, or to the
/// search.
void KioskTools::passFocusOn() const
{
    const auto pass = [](look::Button *from, bool stays, look::Button *to) {
        if (stays || !from->hasFocus())
            return;
        from->clearFocus();
        if (to != nullptr) {
            to->show();
            to->setFocus();
        }
    };
    pass(m_back, m_hasBack, nullptr);
    pass(m_up, m_hasUp, m_hasMore ? m_more : nullptr);
    pass(m_more, m_hasMore, m_hasUp ? m_up : nullptr);
    pass(m_smaller, m_theme.canReduce(), m_larger);
    pass(m_larger, m_theme.canEnlarge(), m_smaller);
    pass(m_openVisit, !m_visit.isEmpty(), nullptr);
}

void KioskTools::arrange()
{
    passFocusOn();
    int extras = 3;
    do {
        showUpTo(extras);
    } while (widthOfAll() > width() && extras-- > 0);
}

QSize KioskTools::minimumSizeHint() const
{
    const int least = m_theme.target(0);
    return {7 * (least + layout()->spacing()), m_more->sizeHint().height()};
}

void KioskTools::turnPage(int way)
{
    pages::Screen *screen = m_guide.guide().shown();
    if (screen == nullptr)
        return;
    const int above = m_theme.gap(kAboveStop);
    screen->verticalScrollBar()->setValue(way > 0 ? stopAfter(*screen, above)
                                                  : stopBefore(*screen, above));
    if (QWidget *text = firstTextOf(*screen))
        look::announce(text);
}

void KioskTools::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retell();
}

void KioskTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

}  // namespace shell

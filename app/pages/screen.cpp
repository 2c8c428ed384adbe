// SPDX-License-Identifier: Apache-2.0
#include "screen.h"

#include "look/button.h"
#include "look/focus_order.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>

namespace pages {

namespace {

constexpr int kWidest = 1380;
constexpr int kNarrowestCard = 460;

}  // namespace

Screen::Screen(const QString &pageId, const Context &context, QWidget *parent,
               const QString &heading)
    : QScrollArea(parent)
    , m_context(context)
    , m_page(context.content.page(pageId))
    , m_title(heading.isEmpty() ? m_page.tab : heading)
    , m_inner(new QWidget)
    , m_column(new QVBoxLayout(m_inner))
{
    m_page.id = pageId;
    setAccessibleName(m_title);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_inner);
    look::put(m_column, new look::Heading(heading.isEmpty() ? m_page.main : heading, 1, theme()));
    restyle();
    connect(&theme(), &look::Theme::changed, this, &Screen::restyle);
    connect(qApp, &QApplication::focusChanged, this, &Screen::showFocus);
}

void Screen::restyle()
{
    const look::Tokens &t = theme().tokens();
    verticalScrollBar()->setStyleSheet(
        QStringLiteral("QScrollBar:vertical{background:%1;width:16px;margin:0}"
                       "QScrollBar::handle:vertical{background:%2;border-radius:5px;margin:3px;min-"
                       "height:44px}"
                       "QScrollBar::add-line:vertical,QScrollBar::sub-line:vertical{height:0}")
            .arg(t.paper.name(), t.control.name()));
    const int gap = theme().gap(16);
    m_column->setSpacing(gap);
    setSides();
}

void Screen::setSides()
{
    // The page stays readable on very wide screens: it keeps its width and stands in the middle.
    const int side = std::max((viewport()->width() - theme().scaled(kWidest)) / 2, theme().gap(26));
    m_column->setContentsMargins(side, theme().gap(18), side, theme().gap(22));
}

void Screen::resizeEvent(QResizeEvent *event)
{
    setSides();
    QScrollArea::resizeEvent(event);
}

/// Qt scrolls to the focus only when it moves inside the area, not when it comes in from outside.
/// A click is left alone: what is clicked must not move away from under the finger.
void Screen::showFocus(QWidget *, QWidget *now)
{
    if (now != nullptr && theme().showsFocus() && m_inner->isAncestorOf(now))
        look::reveal(now);
}

void Screen::scrollToTop()
{
    verticalScrollBar()->setValue(0);
}

void Screen::layOutNow(QWidget *changed)
{
    QList<QWidget *> outwards;
    for (QWidget *each = changed; each != nullptr && each != viewport();
         each = each->parentWidget())
        outwards.append(each);
    for (const QWidget *each : qAsConst(outwards)) {
        if (each->layout() != nullptr)
            each->layout()->invalidate();
    }
    outwards.append(this);  // a scroll area gives its contents their size
    std::reverse(outwards.begin(), outwards.end());
    for (QWidget *each : qAsConst(outwards)) {
        QEvent event(QEvent::LayoutRequest);
        QCoreApplication::sendEvent(each, &event);
    }
}

look::ColumnsLayout *Screen::addColumns(QVBoxLayout *into, int narrowest, const QList<int> &weights)
{
    auto *row = new QWidget;
    auto *columns = new look::ColumnsLayout(row, theme().scaled(narrowest), weights);
    columns->setSpacing(theme().gap(16));
    connect(&theme(), &look::Theme::changed, row, [this, columns, narrowest] {
        columns->setNarrowest(theme().scaled(narrowest));
        columns->setSpacing(theme().gap(16));
    });
    into->addWidget(row);
    return columns;
}

QWidget *Screen::sectionCard(const guide::Section &section)
{
    auto *card = new look::Card(theme());
    look::put(card->column(), new look::Heading(section.heading, 2, theme()));
    auto *prose = new ProseView(section.blocks, m_context);
    connect(prose, &ProseView::linkActivated, this, &Screen::linkActivated);
    card->column()->addWidget(prose);
    card->column()->addStretch(1);
    return card;
}

QWidget *Screen::pointsCard()
{
    const QList<guide::Section> points = m_page.ofKind(guide::Section::Kind::Points);
    return points.isEmpty() ? nullptr : sectionCard(points.first());
}

QWidget *Screen::actionCard()
{
    const QList<guide::Section> actions = m_page.ofKind(guide::Section::Kind::Action);
    return actions.isEmpty() ? nullptr : sectionCard(actions.first());
}

QWidget *Screen::sourcesCard()
{
    auto *card = new look::Card(theme());
    const auto count = static_cast<int>(m_context.content.sourcesBehind(m_page.id).size());
    auto *open = new look::Button(tr("Where this comes from: %n source(s)", nullptr, count),
                                  look::ButtonKind::Quiet, theme());
    open->setIconName(QStringLiteral("sources"));
    connect(open, &QPushButton::clicked, this,
            [this] { Q_EMIT linkActivated(QStringLiteral("sources:") + m_page.id); });
    card->column()->addWidget(open, 0, Qt::AlignLeft);
    return card;
}

void Screen::addCards(const QList<guide::Section> &sections)
{
    QList<WeightedCard> cards;
    for (const guide::Section &section : sections) {
        qsizetype weight = 0;
        for (const guide::Block &block : section.blocks)
            weight += block.text.plain.size() + 60;
        cards.append({sectionCard(section), weight});
    }
    shareOut(cards);
}

void Screen::shareOut(const QList<WeightedCard> &cards)
{
    if (cards.isEmpty())
        return;
    look::ColumnsLayout *columns = addColumns(m_column, kNarrowestCard);
    // Reading order runs down the left column, then down the right one; lengths come out about
    // even.
    qsizetype total = 0;
    for (const WeightedCard &card : cards)
        total += card.weight;
    auto *left = new look::Stack(theme());
    auto *right = new look::Stack(theme());
    columns->addWidget(left);
    if (cards.size() > 1)
        columns->addWidget(right);
    qsizetype sofar = 0;
    for (const WeightedCard &card : cards) {
        const bool inLeft = sofar == 0 || sofar * 2 + card.weight <= total;
        (inLeft ? left : right)->column()->addWidget(card.widget);
        sofar += card.weight;
    }
    left->column()->addStretch(1);
    right->column()->addStretch(1);
    if (cards.size() == 1)
        delete right;
}

}  // namespace pages

// SPDX-License-Identifier: Apache-2.0
#include "screen.h"

#include "cards.h"
#include "keep_button.h"

#include "look/accessibility.h"
#include "look/focus_order.h"
#include "look/painting.h"

#include <QApplication>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace pages {

namespace {

constexpr int kNarrowestCard = 460;
constexpr int kNarrowestSigns = 380;
constexpr int kAbovePart = 12;
constexpr int kField = 46;  // with a little room around it, at 100 %

}  // namespace

Screen::Screen(const QString &pageId, const Context &context, const QString &heading)
    : m_context(context)
    , m_page(context.content.page(pageId))
    , m_title(heading.isEmpty() ? m_page.tab : heading)
    , m_target(QStringLiteral("page:") + pageId)
    , m_inner(new QWidget)
    , m_column(new look::ThemedLayout(m_inner, context.theme))
    , m_message(new look::Heading(heading.isEmpty() ? m_page.main : heading, 1, context.theme))
{
    m_page.id = pageId;
    setAccessibleName(m_title);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setAccessibleName(m_title);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_inner);
    look::addLeading(m_column, m_message);
    theme().style(this, [this] {
        verticalScrollBar()->setStyleSheet(look::scrollBarStyle(theme()));
        m_column->setSpacing(theme().gap(12));
        setSides();
    });
    connect(qApp, &QApplication::focusChanged, this, &Screen::showFocus);
}

Screen::~Screen()
{
    // The focus moves once more when what has it goes, and by then this is a screen no more.
    qApp->disconnect(this);
}

void Screen::setSides()
{
    const int side = theme().side(width());
    const int bar = width() - viewport()->width();
    m_column->setContentsMargins(side, theme().gap(12), side - bar, theme().gap(12));
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
    // The main message has it where a page was opened at another place.
    if (now != nullptr && now != m_message && theme().showsFocus() && m_inner->isAncestorOf(now))
        look::reveal(now);
}

QSize Screen::minimumSizeHint() const
{
    const QSize usual = QScrollArea::minimumSizeHint();
    if (theme().touch() == look::TouchSizes{})
        return usual;
    return {usual.width(), std::min(usual.height(), theme().touchTarget(theme().scaled(kField)))};
}

void Screen::scrollToTop()
{
    verticalScrollBar()->setValue(0);
}

QString Screen::doorTo(const QString &section) const
{
    const QString door = m_page.doorOf(section);
    const QString target = QStringLiteral("door:%1#%2").arg(m_page.id, door);
    const bool isHere = door.isEmpty() || m_target == target || part(partOfSection(section));
    return isHere ? QString() : target + QLatin1Char('#') + section;
}

void Screen::openSection(const QString &id)
{
    if (const QString door = doorTo(id); door.isEmpty())
        showPart(partOfSection(id));
    else
        Q_EMIT linkActivated(door);
}

void Screen::showPart(const QString &id)
{
    QWidget *part = m_parts.value(id);
    if (part == nullptr)
        return;
    // A screen that has just been shown gets its places only once the layout has run.
    QTimer::singleShot(0, part, [this, part] {
        const int top = part->mapTo(m_inner, QPoint()).y() - theme().gap(kAbovePart);
        verticalScrollBar()->setValue(top);
    });
    auto *told = part->findChild<look::Heading *>();
    look::announce(told == nullptr ? part : told);
}

Screen::ScrollAnchor Screen::scrollAnchor() const
{
    if (verticalScrollBar()->value() == 0)
        return {};
    const QList<look::Text *> texts = m_inner->findChildren<look::Text *>();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const int top = texts.at(i)->mapTo(viewport(), QPoint()).y();
        if (texts.at(i)->isVisible() && top + texts.at(i)->height() > 0)
            return {i, top};
    }
    return {};
}

void Screen::restoreScroll(const ScrollAnchor &anchor)
{
    const QList<look::Text *> texts = m_inner->findChildren<look::Text *>();
    if (anchor.text < 0 || anchor.text >= texts.size())
        return;
    look::layOutNow(m_inner);
    verticalScrollBar()->setValue(texts.at(anchor.text)->mapTo(m_inner, QPoint()).y() - anchor.top);
}

look::Card *Screen::sectionCard(const guide::Section &section)
{
    look::Card *card = headedCard(section.heading, theme());
    card->column()->addWidget(makeProse(section.blocks, m_context));
    if (section.kind == guide::Section::Kind::Safety) {
        const QString target = QStringLiteral("section:%1#%2").arg(m_page.id, section.id);
        card->column()->addWidget(new KeepButton(m_context, target), 0, Qt::AlignLeft);
    }
    card->column()->addStretch(1);
    addPart(partOfSection(section.id), card);
    return card;
}

QWidget *Screen::emergencyCard(look::Heading *heading)
{
    auto *card = new look::Card(theme(), &look::Tokens::emergency);
    heading->setShade(look::Shade::Emergency);
    look::addLeading(card->column(), heading);
    const guide::SymptomGuide &guide = context().content.symptoms;
    for (const guide::BodyArea &area : guide.areas) {
        QList<guide::Symptom> signs = guide.inArea(area.id);
        signs.removeIf([&](const guide::Symptom &symptom) {  // each once, where it is felt first
            return symptom.urgency != guide::Urgency::Emergency || symptom.areas.first() != area.id;
        });
        if (signs.isEmpty())
            continue;
        look::ColumnsLayout *row = card->column()->addColumns(kNarrowestSigns, {1, 6});
        auto *name = new look::Text(area.name, look::TextRole::Subheading, theme());
        name->setShade(look::Shade::Emergency);
        row->addWidget(name);
        auto *list = new look::TextList(look::Marker::Icon, theme());
        list->setAccessibleName(area.name);
        list->setShade(look::Shade::Emergency);
        for (const guide::Symptom &symptom : qAsConst(signs))
            list->addText(symptom.brief)->setIconName(QStringLiteral("sign-") + symptom.id);
        row->addWidget(list);
    }
    return card;
}

QWidget *Screen::firstCard(guide::Section::Kind kind)
{
    const QList<guide::Section> sections = m_page.ofKind(kind);
    return sections.isEmpty() ? nullptr : sectionCard(sections.first());
}

QWidget *Screen::doors()
{
    const QList<guide::Section> all = m_page.ofKind(guide::Section::Kind::Door);
    if (all.isEmpty())
        return nullptr;
    auto *row = new QWidget;
    auto *line = new look::WrapLayout(row);
    line->setSpacing(theme().touchSpacing(theme().gap(8)));
    for (const guide::Section &door : all)
        line->addWidget(
            linkButton(door.heading, look::ButtonKind::Secondary, doorTarget(door), theme()));
    return row;
}

void Screen::addChecks(look::ThemedLayout *into)
{
    for (const guide::Section &check : m_page.ofKind(guide::Section::Kind::Check)) {
        QWidget *card = makeCheckCard(check, m_context.session.screens.open,
                                      m_page.id + QLatin1Char('#') + check.id, m_context);
        addPart(partOfSection(check.id), card);
        into->addWidget(card);
    }
}

QWidget *Screen::sourcesCard()
{
    auto *card = new look::Card(theme());
    look::WrapLayout *line = card->column()->addWrapRow(12);
    const auto count = static_cast<int>(m_context.content.sourcesBehind(m_page.id).size());
    look::Button *open =
        linkButton(tr("Where this comes from: %n source(s)", nullptr, count),
                   look::ButtonKind::Quiet, QStringLiteral("sources:") + m_page.id, theme());
    open->setIconName(QStringLiteral("sources"));
    line->addWidget(open);
    if (m_context.files != nullptr || m_context.printer != nullptr)
        line->addWidget(linkButton(tr("Print or save this page"), look::ButtonKind::Quiet,
                                   QStringLiteral("print:this#") + m_page.id, theme()));
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
    look::ColumnsLayout *columns = m_column->addColumns(kNarrowestCard);
    // Reading order runs down the left column, then down the right one; lengths come out about
    // even.
    qsizetype total = 0;
    for (const WeightedCard &card : cards)
        total += card.weight;
    auto *left = new look::Column(theme());
    auto *right = new look::Column(theme());
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

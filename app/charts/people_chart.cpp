// SPDX-License-Identifier: Apache-2.0
#include "people_chart.h"

#include "arm_paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace charts {

namespace {

constexpr int kPanelGap = 28;
constexpr double kPadding = 8;     ///< inside a panel, so that the focus ring crosses no words
constexpr double kFrameRoom = 14;  ///< between a frame and the words in it
constexpr int kLeastPanel = 150;
constexpr int kLargestBlock = 240;
constexpr double kEdge = 1.6;
constexpr double kFrame = 2;
constexpr int kKeyWidth = 12;
constexpr double kKeyGap = 10;

/// A person as tall as a line of the words that it stands before.
QSizeF keySize(const look::Theme &theme)
{
    const double width = theme.scaled(kKeyWidth);
    return {width, personHeight(width)};
}

}  // namespace

PeopleChart::PeopleChart(const guide::Harm &harm, const look::Theme &theme, QWidget *parent)
    : MarkChart(theme, parent)
{
    setHarm(harm);
}

void PeopleChart::setHarm(const guide::Harm &harm)
{
    m_harm = harm;
    m_shares.clear();
    for (const guide::ArmCount &count : harm.counts)
        m_shares.push_back(count.outOf100 ? guide::shareOf(*count.outOf100) : std::nullopt);
    startOver(harm.heading, QStringLiteral("%1 %2").arg(harm.howToRead, harm.basis));
}

void PeopleChart::setExact(bool exact)
{
    if (exact == m_exact)
        return;
    m_exact = exact;
    restyle();
}

QString PeopleChart::didText(int index) const
{
    return guide::filled(m_harm.did, {{QStringLiteral("count"), words(index, guide::Side::Did)}});
}

QString PeopleChart::didNotText(int index) const
{
    return guide::filled(m_harm.didNot,
                         {{QStringLiteral("rest"), words(index, guide::Side::DidNot)}});
}

QString PeopleChart::words(int index, guide::Side side) const
{
    using guide::Precision;
    return guide::countInWords(m_harm.counts.at(index), side,
                               m_exact ? Precision::AsGiven : Precision::WholePeople);
}

QString PeopleChart::markName(int index) const
{
    const QString arm = m_harm.counts.at(index).arm.name;
    if (!m_shares.at(static_cast<std::size_t>(index)))
        return tr("%1: %2").arg(arm, m_harm.missing);
    return tr("%1: %2, %3").arg(arm, didText(index), didNotText(index));
}

const PeopleChart::Layout &PeopleChart::layoutFor(int width) const
{
    return m_layouts.at(width, [this](int wanted) { return makeLayout(wanted); });
}

/// The width at which no word of a panel needs to be broken.
double PeopleChart::leastPanel() const
{
    const QFont &strong = theme().font(look::TextRole::Subheading);
    const QFont &small = theme().font(look::TextRole::Small);
    const QFont &body = theme().font(look::TextRole::Body);
    const double key = keySize(theme()).width() + kKeyGap;
    double widest =
        std::max({widestWord(m_harm.did, body) + key, widestWord(m_harm.didNot, body) + key,
                  widestWord(m_harm.missing, body) + 2 * kFrameRoom});
    for (const guide::ArmCount &count : m_harm.counts)
        widest = std::max(
            {widest, widestWord(count.arm.name, strong), widestWord(count.arm.note, small)});
    return std::max<double>(theme().gap(kLeastPanel), std::ceil(widest) + 2 * kPadding);
}

PeopleChart::Layout PeopleChart::makeLayout(int width) const
{
    Layout layout;
    layout.columns = panelColumns(markCount(), width, leastPanel(), theme().gap(kPanelGap));
    layout.key = keySize(theme());
    const double inner = layout.columns.width - 2 * kPadding;
    const double frameWords =
        widestWord(m_harm.missing, theme().font(look::TextRole::Body)) + 2 * kFrameRoom;
    layout.block.setWidth(
        std::min(inner, std::max<double>(theme().gap(kLargestBlock), std::ceil(frameWords))));
    for (int i = 0; i < markCount(); ++i)
        layout.panels.push_back(makePanel(i, layout));
    placeParts(layout);
    return layout;
}

PeopleChart::Panel PeopleChart::makePanel(int index, const Layout &layout) const
{
    const QFont &body = theme().font(look::TextRole::Body);
    const guide::Arm &arm = m_harm.counts.at(index).arm;
    const double inner = layout.columns.width - 2 * kPadding;
    Panel panel;
    panel.name = TextBlock(arm.name, theme().font(look::TextRole::Subheading), inner);
    panel.note = TextBlock(arm.note, theme().font(look::TextRole::Small), inner);
    if (m_shares.at(static_cast<std::size_t>(index))) {
        const double words = inner - layout.key.width() - kKeyGap;
        panel.did = TextBlock(didText(index), body, words);
        panel.didNot = TextBlock(didNotText(index), body, words);
    } else {
        panel.missing = TextBlock(m_harm.missing, body, layout.block.width() - 2 * kFrameRoom);
    }
    return panel;
}

/// Panels are alike: what is tallest in one of them sets the place of what follows in all.
void PeopleChart::placeParts(Layout &layout) const
{
    double head = 0;
    double did = 0;
    double didNot = 0;
    double frame = 0;
    for (const Panel &panel : layout.panels) {
        head = std::max(head, panel.headHeight());
        did = std::max({did, panel.did.height(), layout.key.height()});
        didNot = std::max({didNot, panel.didNot.height(), layout.key.height()});
        frame = std::max(frame, panel.missing.height() + 2 * kFrameRoom);
    }
    layout.block.setHeight(std::max(blockHeight(layout.block.width()), frame));
    layout.blockTop = kPadding + head + theme().gap(10);
    layout.didTop = layout.blockTop + layout.block.height() + theme().gap(12);
    layout.didNotTop = layout.didTop + did + theme().gap(6);
    layout.panelHeight = std::ceil(layout.didNotTop + didNot + kPadding);
}

void PeopleChart::forgetLayout()
{
    m_layouts.clear();
    m_people.clear();
}

const PeopleChart::People &PeopleChart::peopleFor(const Layout &layout) const
{
    return m_people.at(width(), [&](int) {
        const QSizeF person = personBox(0, layout.block).size();
        People people{personEdge(person, kEdge), personEdge(layout.key, kEdge), {}};
        QPainterPath half;
        half.addRect(QRectF(0, 0, person.width() / 2, person.height()));
        for (const guide::ArmCount &count : m_harm.counts) {
            const QPainterPath whole = markedPerson(person, lookOf(count.arm));
            people.arms.push_back(
                {whole, whole.intersected(half), markedPerson(layout.key, lookOf(count.arm))});
        }
        return people;
    });
}

int PeopleChart::heightForWidth(int width) const
{
    const Layout &layout = layoutFor(width);
    const int rows = layout.columns.stacked ? markCount() : std::min(markCount(), 1);
    return static_cast<int>(
        std::ceil(rows * layout.panelHeight + std::max(rows - 1, 0) * layout.columns.gap));
}

QPointF PeopleChart::origin(const Layout &layout, int index)
{
    const double top =
        layout.columns.stacked ? index * (layout.panelHeight + layout.columns.gap) : 0;
    return {layout.columns.left(index), top};
}

QRect PeopleChart::markArea(int index) const
{
    const Layout &layout = layoutFor(width());
    return QRectF(origin(layout, index), QSizeF(layout.columns.width, layout.panelHeight)).toRect();
}

QRectF PeopleChart::block(int index) const
{
    const Layout &layout = layoutFor(width());
    return {origin(layout, index) + QPointF(kPadding, layout.blockTop), layout.block};
}

void PeopleChart::paintFigure(QPainter &painter)
{
    const Layout &layout = layoutFor(width());
    for (int i = 0; i < markCount(); ++i) {
        paintWords(painter, layout, i);
        if (m_shares.at(static_cast<std::size_t>(i)))
            paintPeople(painter, layout, i);
        else
            paintFrame(painter, layout, i);
    }
}

void PeopleChart::paintWords(QPainter &painter, const Layout &layout, int index) const
{
    const look::Tokens &t = theme().tokens();
    const Panel &panel = layout.panels.at(static_cast<std::size_t>(index));
    const QPointF at = origin(layout, index) + QPointF(kPadding, 0);
    panel.name.paint(painter, at + QPointF(0, kPadding), t.ink);
    panel.note.paint(painter, at + QPointF(0, kPadding + panel.name.height()), t.quiet);
    if (!m_shares.at(static_cast<std::size_t>(index)))
        return;
    const QPointF words(layout.key.width() + kKeyGap, 0);
    const QPointF did = at + QPointF(0, layout.didTop);
    const QPointF didNot = at + QPointF(0, layout.didNotTop);
    panel.did.paint(painter, did + words, t.ink);
    panel.didNot.paint(painter, didNot + words, t.ink);
    const People &people = peopleFor(layout);
    painter.fillPath(people.arms.at(static_cast<std::size_t>(index)).key.translated(did),
                     colorOf(m_harm.counts.at(index).arm, t));
    painter.fillPath(people.didNotKey.translated(didNot), t.ink);
}

/// A hundred fills of one small path: one path of a hundred people takes the rasteriser five times
/// as long.
void PeopleChart::paintPeople(QPainter &painter, const Layout &layout, int index) const
{
    const look::Tokens &t = theme().tokens();
    const People &people = peopleFor(layout);
    const People::Marked &marked = people.arms.at(static_cast<std::size_t>(index));
    const guide::PeopleShare &share = *m_shares.at(static_cast<std::size_t>(index));
    const QColor color = colorOf(m_harm.counts.at(index).arm, t);
    const QPointF corner = origin(layout, index) + QPointF(kPadding, layout.blockTop);
    for (int i = 0; i < kPeople; ++i) {
        const QPointF at = corner + personBox(i, layout.block).topLeft();
        painter.translate(at);
        if (i < share.drawnWhole)
            painter.fillPath(marked.whole, color);
        else
            painter.fillPath(people.unaffected, t.ink);
        // Less than one person, but not nobody: the left half is filled (RISK-24).
        if (share.drawnPart && i == share.drawnWhole)
            painter.fillPath(marked.part, color);
        painter.translate(-at);
    }
}

/// As dark and as large as the people and the words of the other arms (RISK-22).
void PeopleChart::paintFrame(QPainter &painter, const Layout &layout, int index) const
{
    const QColor &ink = theme().tokens().ink;
    const TextBlock &missing = layout.panels.at(static_cast<std::size_t>(index)).missing;
    const QRectF area(origin(layout, index) + QPointF(kPadding, layout.blockTop), layout.block);
    const double inset = kFrame / 2;
    painter.setPen(QPen(ink, kFrame, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(inset, inset, -inset, -inset));
    const QPointF words(kFrameRoom, (area.height() - missing.height()) / 2);
    missing.paint(painter, area.topLeft() + words, ink);
}

}  // namespace charts

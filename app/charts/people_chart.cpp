// SPDX-License-Identifier: Apache-2.0
#include "people_chart.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace charts {

namespace {

constexpr int kPanelGap = 28;
constexpr int kSmallGap = 12;
constexpr double kPadding = 8;     ///< inside a panel, so that the focus ring crosses no words
constexpr double kFrameRoom = 14;  ///< between a frame and the words in it
constexpr int kMinPanel = 150;
constexpr int kMaxBlock = 240;
constexpr int kSmallBlock = 84;
constexpr double kEdge = 1.2;
constexpr double kFrame = 2;
constexpr int kKey = 14;
constexpr double kKeyGap = 10;

/// Somebody to whom it did not happen.
void paintOther(QPainter &painter, const QRectF &box, const look::Tokens &tokens)
{
    painter.setPen(QPen(tokens.quiet, kEdge));
    painter.setBrush(Qt::NoBrush);
    const double inset = kEdge / 2;
    painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset));
}

}  // namespace

PeopleChart::PeopleChart(const guide::Harm &harm, FigureSize size, const look::Theme &theme,
                         QWidget *parent)
    : LaidOutChart(theme, parent)
    , m_size(size)
{
    setHarm(harm);
}

void PeopleChart::setHarm(const guide::Harm &harm)
{
    m_harm = harm;
    m_shares.clear();
    for (const guide::ArmCount &count : harm.counts)
        m_shares.push_back(count.outOf100 ? guide::shareOf(*count.outOf100) : std::nullopt);
    resetMarks(harm.heading, QStringLiteral("%1 %2").arg(harm.howToRead, harm.basis));
}

void PeopleChart::setExact(bool exact)
{
    if (exact == m_exact)
        return;
    m_exact = exact;
    restyle();
}

/// A person as tall as a line of the words that it stands before.
double PeopleChart::keyWidth() const
{
    return isSmall() ? 0 : theme().scaled(kKey) + kKeyGap;
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

/// The width at which no word of a panel needs to be broken.
double PeopleChart::minPanelWidth() const
{
    const QFont &strong = theme().font(look::TextRole::Subheading);
    const QFont &small = theme().font(look::TextRole::Small);
    const QFont &body = theme().font(look::TextRole::Body);
    double widest = widestWord(m_harm.missing, body) + 2 * kFrameRoom;
    if (isSmall())
        widest = std::max(widest, theme().gap(kSmallBlock) + kFrameRoom +
                                      TextBlock(tr("of 100"), small).width());
    else
        widest = std::max({widest, widestWord(m_harm.did, body) + keyWidth(),
                           widestWord(m_harm.didNot, body) + keyWidth()});
    for (const guide::ArmCount &count : m_harm.counts)
        widest = std::max(
            {widest, widestWord(count.arm.name, strong), widestWord(count.arm.note, small)});
    const double least = isSmall() ? 0 : theme().gap(kMinPanel);
    return std::max<double>(least, std::ceil(widest) + 2 * kPadding);
}

PeopleLayout PeopleChart::makeLayout(int width) const
{
    PeopleLayout layout;
    layout.columns = panelColumns(markCount(), width, minPanelWidth(),
                                  theme().gap(isSmall() ? kSmallGap : kPanelGap));
    layout.key = keyWidth() - kKeyGap;
    const double inner = layout.columns.width - 2 * kPadding;
    const double frameWords =
        widestWord(m_harm.missing, theme().font(look::TextRole::Body)) + 2 * kFrameRoom;
    if (isSmall())
        layout.block.setWidth(theme().gap(kSmallBlock));
    else
        layout.block.setWidth(
            std::min(inner, std::max<double>(theme().gap(kMaxBlock), std::ceil(frameWords))));
    layout.wordsLeft = isSmall() ? layout.block.width() + kFrameRoom : 0;
    for (int i = 0; i < markCount(); ++i)
        layout.panels.push_back(makePanel(i, layout));
    placeParts(layout);
    return layout;
}

PeopleLayout::Panel PeopleChart::makePanel(int index, const PeopleLayout &layout) const
{
    const QFont &body = theme().font(look::TextRole::Body);
    const QFont &small = theme().font(look::TextRole::Small);
    const guide::Arm &arm = m_harm.counts.at(index).arm;
    const double inner = layout.columns.width - 2 * kPadding;
    PeopleLayout::Panel panel;
    panel.head = {TextBlock(arm.name, theme().font(look::TextRole::Subheading), inner),
                  TextBlock(isSmall() ? QString() : arm.note, small, inner)};
    const double words = inner - layout.wordsLeft - keyWidth();
    if (!m_shares.at(static_cast<std::size_t>(index))) {
        const double frame = isSmall() ? inner : layout.block.width();
        panel.missing = TextBlock(m_harm.missing, body, frame - 2 * kFrameRoom);
    } else if (isSmall()) {
        // "about 23": what stands before the number is small, and above it.
        const QString count = this->words(index, guide::Side::Did);
        const qsizetype number = count.lastIndexOf(QLatin1Char(' ')) + 1;
        panel.about = TextBlock(count.left(number).trimmed(), small, words);
        panel.did = TextBlock(count.mid(number), theme().font(look::TextRole::Message), words);
        panel.didNot = TextBlock(tr("of 100"), small, words);
    } else {
        panel.did = TextBlock(didText(index), body, words);
        panel.didNot = TextBlock(didNotText(index), body, words);
    }
    return panel;
}

/// Panels are alike: what is tallest in one of them sets the place of what follows in all.
void PeopleChart::placeParts(PeopleLayout &layout) const
{
    double head = 0;
    double about = 0;
    double did = 0;
    double didNot = 0;
    double frame = 0;
    for (const PeopleLayout::Panel &panel : layout.panels) {
        head = std::max(head, panel.head.height());
        about = std::max(about, panel.about.height());
        did = std::max({did, panel.did.height(), layout.key});
        didNot = std::max({didNot, panel.didNot.height(), layout.key});
        frame = std::max(frame, panel.missing.height() + 2 * kFrameRoom);
    }
    layout.blockTop = kPadding + head + theme().gap(isSmall() ? 4 : 10);
    if (isSmall()) {
        layout.block.setHeight(std::max({layout.block.width(), frame, about + did + didNot}));
        layout.didTop =
            layout.blockTop + about + (layout.block.height() - about - did - didNot) / 2;
        layout.didNotTop = layout.didTop + did;
        layout.panelHeight = std::ceil(layout.blockTop + layout.block.height() + kPadding);
        return;
    }
    layout.block.setHeight(std::max(layout.block.width(), frame));
    layout.didTop = layout.blockTop + layout.block.height() + theme().gap(12);
    layout.didNotTop = layout.didTop + did + theme().gap(6);
    layout.panelHeight = std::ceil(layout.didNotTop + didNot + kPadding);
}

int PeopleChart::heightForWidth(int width) const
{
    const PeopleLayout &layout = layoutFor(width);
    const int rows = layout.columns.stacked ? markCount() : std::min(markCount(), 1);
    return static_cast<int>(
        std::ceil(rows * layout.panelHeight + std::max(rows - 1, 0) * layout.columns.gap));
}

QPointF PeopleChart::origin(const PeopleLayout &layout, int index)
{
    const double top =
        layout.columns.stacked ? index * (layout.panelHeight + layout.columns.gap) : 0;
    return {layout.columns.left(index), top};
}

QRect PeopleChart::markArea(int index) const
{
    const PeopleLayout &layout = layoutFor(width());
    return QRectF(origin(layout, index), QSizeF(layout.columns.width, layout.panelHeight)).toRect();
}

QRectF PeopleChart::block(int index) const
{
    const PeopleLayout &layout = layoutFor(width());
    QSizeF size = layout.block;
    if (isSmall() && !m_shares.at(static_cast<std::size_t>(index)))
        size.setWidth(layout.columns.width - 2 * kPadding);
    return {origin(layout, index) + QPointF(kPadding, layout.blockTop), size};
}

void PeopleChart::paintFigure(QPainter &painter)
{
    const PeopleLayout &layout = layoutFor(width());
    for (int i = 0; i < markCount(); ++i) {
        paintWords(painter, layout, i);
        if (m_shares.at(static_cast<std::size_t>(i)))
            paintPeople(painter, layout, i);
        else
            paintFrame(painter, layout, i);
    }
}

void PeopleChart::paintWords(QPainter &painter, const PeopleLayout &layout, int index) const
{
    const look::Tokens &t = theme().tokens();
    const PeopleLayout::Panel &panel = layout.panels.at(static_cast<std::size_t>(index));
    const QPointF at = origin(layout, index) + QPointF(kPadding, 0);
    panel.head.paint(painter, at + QPointF(0, kPadding), t.ink, t.quiet);
    if (!m_shares.at(static_cast<std::size_t>(index)))
        return;
    const QPointF words(layout.wordsLeft + keyWidth(), 0);
    const QPointF did = at + QPointF(0, layout.didTop);
    const QPointF didNot = at + QPointF(0, layout.didNotTop);
    panel.about.paint(painter, did + words - QPointF(0, panel.about.height()), t.quiet);
    panel.did.paint(painter, did + words, t.ink);
    panel.didNot.paint(painter, didNot + words, isSmall() ? t.quiet : t.ink);
    if (isSmall())
        return;
    const QSizeF key(layout.key, layout.key);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(m_harm.counts.at(index).arm, t));
    painter.drawEllipse(QRectF(did + QPointF(0, 3), key));
    paintOther(painter, QRectF(didNot + QPointF(0, 3), key), t);
}

void PeopleChart::paintPeople(QPainter &painter, const PeopleLayout &layout, int index) const
{
    const guide::PeopleShare &share = *m_shares.at(static_cast<std::size_t>(index));
    const QColor color = colorOf(m_harm.counts.at(index).arm, theme().tokens());
    const QPointF corner = origin(layout, index) + QPointF(kPadding, layout.blockTop);
    const QSizeF square(layout.block.width(), layout.block.width());
    for (int i = 0; i < kPeople; ++i) {
        const QRectF box = personBox(i, square).translated(corner);
        const bool part = share.drawnPart && i == share.drawnWhole;
        if (i >= share.drawnWhole)
            paintOther(painter, box, theme().tokens());
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        if (i < share.drawnWhole)
            painter.drawEllipse(box);
        else if (part)  // less than one person, but not nobody: half of one (RISK-24)
            painter.drawChord(box, 90 * 16, 180 * 16);
    }
}

/// As dark and as large as the people and the words of the other arms (RISK-22).
void PeopleChart::paintFrame(QPainter &painter, const PeopleLayout &layout, int index) const
{
    const QColor &ink = theme().tokens().ink;
    const TextBlock &missing = layout.panels.at(static_cast<std::size_t>(index)).missing;
    const QRectF area = block(index);
    const double inset = kFrame / 2;
    painter.setPen(QPen(ink, kFrame, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(inset, inset, -inset, -inset));
    const QPointF words(kFrameRoom, (area.height() - missing.height()) / 2);
    missing.paint(painter, area.topLeft() + words, ink);
}

}  // namespace charts

// SPDX-License-Identifier: Apache-2.0
#include "bar_chart.h"

#include "look/painting.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace charts {

namespace {

constexpr int kBarHeight = 34;
constexpr int kSmallBar = 30;
constexpr double kRowEdge = 8;       ///< keeps words out of the focus ring
constexpr double kLabelGap = 18;     ///< between an arm's name and the plot
constexpr double kValueGap = 12;     ///< between a bar and its value
constexpr double kStackedEdge = 14;  ///< left and right of a plot below its labels
constexpr double kLabelRoom = 6;     ///< between labels of the axis
constexpr double kAboveBar = 6;
constexpr double kMinPlot = 40;
/// A plot narrower than this share of the chart is too short to compare bars in.
constexpr double kMinShare = 0.3;
/// Beside others, bars are short already; and names take no more than that share.
constexpr double kMinSmallShare = 0.2;
constexpr double kSmallNames = 0.28;
/// Below this share, a difference is broken into two lines for the sake of longer bars.
constexpr double kRoomyShare = 0.4;
constexpr double kBrokenShare = 0.62;

bool isZero(const Tick &tick)
{
    return std::fabs(tick.value) < 1e-9;
}

}  // namespace

BarChart::BarChart(const guide::Outcome &outcome, FigureSize size, const look::Theme &theme,
                   QWidget *parent)
    : LaidOutChart(theme, parent)
    , m_size(size)
{
    setOutcome(outcome);
}

void BarChart::setOutcome(const guide::Outcome &outcome)
{
    m_outcome = outcome;
    resetMarks(outcome.heading,
               QStringLiteral("%1 %2").arg(outcome.howToRead, outcome.plainStatement()));
}

QString BarChart::differenceText(double difference, const QString &amount) const
{
    return difference < 0 ? tr("%1 less than placebo").arg(amount)
                          : tr("%1 more than placebo").arg(amount);
}

QString BarChart::markName(int index) const
{
    const guide::ArmResult &result = m_outcome.results.at(index);
    QStringList parts{
        tr("%1: %2").arg(result.arm.name, guide::spokenChange(result.value, m_outcome.unit,
                                                              tr("plus"), tr("minus"))),
        m_outcome.statisticName};
    if (result.difference)
        parts.append(differenceText(*result.difference,
                                    guide::spokenGap(*result.difference, m_outcome.unit)));
    return parts.join(QStringLiteral(", "));
}

/// Names are broken at `name`, differences at `differenceWidth`, the rest at `width`.
std::vector<BarLayout::RowText> BarChart::rowTexts(double name, double width,
                                                   double differenceWidth) const
{
    const QFont &strong = theme().font(look::TextRole::Subheading);
    const QFont &number = theme().font(look::TextRole::Message);
    const QFont &small = theme().font(look::TextRole::Small);
    std::vector<BarLayout::RowText> rows;
    for (const guide::ArmResult &result : m_outcome.results) {
        const QString difference =
            result.difference && !isSmall()
                ? differenceText(*result.difference,
                                 guide::printedGap(*result.difference, m_outcome.unit))
                : QString();
        rows.push_back(
            {{TextBlock(result.arm.name, isSmall() ? small : strong, name),
              TextBlock(isSmall() ? QString() : result.arm.note, small, width)},
             {TextBlock(guide::printedChange(result.value, m_outcome.unit), number, width),
              TextBlock(difference, small, differenceWidth)}});
    }
    return rows;
}

/// The widest plot at which every value still finds its place after its bar.
double BarChart::plotBeside(const std::vector<BarLayout::RowText> &rows, double room) const
{
    const guide::AxisRange &axis = m_outcome.axis;
    double plot = room - 24;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double text = rows[i].value.width() + kValueGap + kRowEdge;
        const double value = m_outcome.results.at(static_cast<qsizetype>(i)).value;
        const double end = positionOf(std::max(value, 0.0), axis, 0, 1);
        plot = std::min(plot, (room - text) / std::max(end, 0.01));
    }
    return plot;
}

BarLayout BarChart::makeLayout(int width) const
{
    BarLayout layout;
    layout.barHeight = theme().gap(isSmall() ? kSmallBar : kBarHeight);
    double label = 0;
    double difference = 0;
    double name = isSmall() ? width * kSmallNames : TextBlock::kUnbroken;
    for (const guide::ArmResult &result : m_outcome.results)  // no word is broken
        name = std::max(name, widestWord(result.arm.name, theme().font(look::TextRole::Small)));
    layout.rows = rowTexts(name, TextBlock::kUnbroken, TextBlock::kUnbroken);
    for (const BarLayout::RowText &row : layout.rows) {
        label = std::max(label, row.label.width());
        difference = std::max(difference, row.value.below.width());
    }
    label += kRowEdge + (isSmall() ? kValueGap : kLabelGap);
    double beside = plotBeside(layout.rows, width - label);
    if (!isSmall() && beside < width * kRoomyShare) {
        layout.rows = rowTexts(name, TextBlock::kUnbroken, std::ceil(difference * kBrokenShare));
        beside = plotBeside(layout.rows, width - label);
    }
    layout.stacked = beside < width * (isSmall() ? kMinSmallShare : kMinShare);
    placeRows(layout, width, label, beside);
    if (isSmall()) {  // every value stands beside its bar
        layout.ticks = {{0, positionOf(0, m_outcome.axis, layout.plotLeft, layout.plotWidth)}};
        return layout;
    }
    layout.ticks = ticksOf(m_outcome.axis, layout.plotLeft, layout.plotWidth);
    layout.axisLabels = axisLabels(layout.ticks, width);
    layout.axisHeight = QFontMetricsF(theme().font(look::TextRole::Small)).height() + 12;
    return layout;
}

void BarChart::placeRows(BarLayout &layout, int width, double label, double beside) const
{
    double text = 0;
    if (layout.stacked) {
        // Name, value and difference stand above the bar, broken where they must be.
        layout.plotLeft = kStackedEdge;
        layout.plotWidth = std::max(width - 2 * kStackedEdge, kMinPlot);
        layout.rows = rowTexts(layout.plotWidth, layout.plotWidth, layout.plotWidth);
        for (const BarLayout::RowText &row : layout.rows)
            text = std::max(text, row.label.height() + row.value.height());
        layout.barTop = kRowEdge + text + kAboveBar;
        layout.rowHeight = layout.barTop + layout.barHeight + theme().gap(isSmall() ? 8 : 18);
    } else {
        for (const BarLayout::RowText &row : layout.rows)
            text = std::max({text, row.label.height(), row.value.height()});
        layout.plotLeft = label;
        layout.plotWidth = beside;
        layout.rowHeight = std::max(layout.barHeight, text) +
                           std::max(theme().gap(isSmall() ? 2 : 12), 2 * look::kFocusWidth);
        layout.barTop = (layout.rowHeight - layout.barHeight) / 2;
    }
}

QString BarChart::tickText(const Tick &tick, bool last) const
{
    const QString sign = tick.value < 0 ? QStringLiteral("−") : QString();
    const int decimals = std::floor(tick.value) == tick.value ? 0 : 1;
    const QString number = sign + QLocale().toString(std::fabs(tick.value), 'f', decimals);
    return last ? guide::withUnit(number, m_outcome.unit) : number;
}

std::vector<BarLayout::AxisLabel> BarChart::axisLabels(const QList<Tick> &ticks, int width) const
{
    std::vector<BarLayout::AxisLabel> labels;
    QList<Span> spans;
    qsizetype zero = 0;
    for (qsizetype i = 0; i < ticks.size(); ++i) {
        TextBlock text(tickText(ticks.at(i), i == ticks.size() - 1),
                       theme().font(look::TextRole::Small));
        const double middle = ticks.at(i).x - text.width() / 2;
        const double left = std::max(std::min(middle, width - text.width() - 1), 0.0);
        zero = isZero(ticks.at(i)) ? i : zero;
        spans.append({left, left + text.width()});
        labels.push_back({std::move(text), left});
    }
    // Where large text leaves no room, a label gives way to its neighbours; zero and the one that
    // tells the unit are the last to.
    std::vector<BarLayout::AxisLabel> kept;
    for (const qsizetype i : nonOverlapping(spans, {zero, spans.size() - 1}, kLabelRoom))
        kept.push_back(std::move(labels.at(static_cast<std::size_t>(i))));
    return kept;
}

int BarChart::heightForWidth(int width) const
{
    const BarLayout &layout = layoutFor(width);
    return static_cast<int>(std::ceil(layout.rowHeight * markCount() + layout.axisHeight));
}

QRect BarChart::markArea(int index) const
{
    const BarLayout &layout = layoutFor(width());
    return QRectF(0, layout.rowHeight * index, width(), layout.rowHeight).toAlignedRect();
}

QRectF BarChart::markBar(int index) const
{
    const BarLayout &layout = layoutFor(width());
    const QRectF row(layout.plotLeft, layout.rowHeight * index + layout.barTop, layout.plotWidth,
                     layout.barHeight);
    return barOf(m_outcome.results.at(index).value, m_outcome.axis, row);
}

void BarChart::paintFigure(QPainter &painter)
{
    const BarLayout &layout = layoutFor(width());
    paintAxis(painter, layout);
    for (int i = 0; i < markCount(); ++i)
        paintRow(painter, layout, i);
    paintPlacebo(painter, layout);
}

/// How far placebo alone went, through all bars: what is beyond it is what Serostim may have added.
void BarChart::paintPlacebo(QPainter &painter, const BarLayout &layout) const
{
    const auto &results = m_outcome.results;
    const auto placebo = std::find_if(results.begin(), results.end(),
                                      [](const guide::ArmResult &r) { return r.arm.placebo; });
    if (placebo == results.end())
        return;
    const double x = positionOf(placebo->value, m_outcome.axis, layout.plotLeft, layout.plotWidth);
    for (int row = 0; row < markCount(); ++row) {
        if (results.at(row).arm.placebo)  // its own bar ends there
            continue;
        const double top = layout.rowHeight * row + (layout.stacked ? layout.barTop : 0);
        const QLineF line(x, top, x, layout.rowHeight * (row + 1));
        painter.setPen(QPen(theme().tokens().surface, 3, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(line);
        painter.setPen(QPen(theme().tokens().ink, 1, Qt::DashLine, Qt::FlatCap));
        painter.drawLine(line);
    }
}

void BarChart::paintAxis(QPainter &painter, const BarLayout &layout) const
{
    const look::Tokens &t = theme().tokens();
    for (const Tick &tick : layout.ticks) {
        painter.setPen(
            QPen(isZero(tick) ? t.ink : t.line, isZero(tick) ? 2 : 1, Qt::SolidLine, Qt::FlatCap));
        // Lines keep to the bars where labels stand above them.
        for (int row = 0; row < markCount(); ++row) {
            const double top = layout.rowHeight * row;
            const double bar = top + layout.barTop;
            const double from = layout.stacked ? bar - 5 : top;
            const double to = layout.stacked ? bar + layout.barHeight + 5 : top + layout.rowHeight;
            painter.drawLine(QPointF(tick.x, from), QPointF(tick.x, to));
        }
    }
    const double bottom = layout.rowHeight * markCount() + 6;
    for (const BarLayout::AxisLabel &label : layout.axisLabels)
        label.text.paint(painter, {label.left, bottom}, t.quiet);
}

void BarChart::paintRow(QPainter &painter, const BarLayout &layout, int index) const
{
    const look::Tokens &t = theme().tokens();
    const BarLayout::RowText &row = layout.rows.at(static_cast<std::size_t>(index));
    const double top = layout.rowHeight * index;
    const QRectF bar = markBar(index);
    paintArm(painter, bar, m_outcome.results.at(index).arm, theme());
    if (layout.stacked) {
        // Words stand on their bar, also where another row has more of them.
        const double value = top + layout.barTop - kAboveBar - row.value.height();
        row.label.paint(painter, {layout.plotLeft, value - row.label.height()}, t.ink, t.quiet);
        row.value.paint(painter, {layout.plotLeft, value}, t.ink, t.quiet);
        return;
    }
    row.label.paint(painter, {kRowEdge, top + (layout.rowHeight - row.label.height()) / 2}, t.ink,
                    t.quiet);
    // Values stand right of the bar and of the zero line, so that a negative bar hides neither.
    const QRectF value(bar.right() + kValueGap, top + (layout.rowHeight - row.value.height()) / 2,
                       row.value.width(), row.value.height());
    painter.fillRect(value.adjusted(-3, 0, 3, 0), t.surface);
    row.value.paint(painter, value.topLeft(), t.ink, t.quiet);
}

}  // namespace charts

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart_geometry.h"
#include "figure_paint.h"
#include "mark_chart.h"

#include "guide/trial.h"

#include <vector>

namespace charts {

/// Everything that is worked out once for a width.
struct BarLayout {
    /// The words of a row.
    struct RowText {
        TextPair label;  ///< the arm and its note
        TextPair value;  ///< and the difference from placebo
    };

    struct AxisLabel {
        TextBlock text;
        double left = 0;
    };

    bool stacked = false;  ///< labels above the bars rather than beside them
    double plotLeft = 0;
    double plotWidth = 0;
    double rowHeight = 0;
    double barTop = 0;  ///< from the row's top
    double barHeight = 0;
    double axisHeight = 0;
    std::vector<RowText> rows;
    QList<Tick> ticks;
    std::vector<AxisLabel> axisLabels;
};

/// The painted chart of one outcome: a bar a row, every arm with the same weight, value and
/// difference printed beside it, a drawn zero line, and placebo's line through all bars. Placebo
/// has no switch that could hide it.
class BarChart : public LaidOutChart<BarLayout> {
    Q_OBJECT

public:
    BarChart(const guide::Outcome &outcome, FigureSize size, const look::Theme &theme,
             QWidget *parent = nullptr);

    void setOutcome(const guide::Outcome &outcome);
    [[nodiscard]] const guide::Outcome &outcome() const { return m_outcome; }

    [[nodiscard]] int markCount() const override
    {
        return static_cast<int>(m_outcome.results.size());
    }
    /// "Every day: plus 11.5 pounds, …".
    [[nodiscard]] QString markName(int index) const override;
    /// The whole row of a bar.
    [[nodiscard]] QRect markArea(int index) const override;
    /// The bar alone; its width is the value.
    [[nodiscard]] QRectF markBar(int index) const;

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintFigure(QPainter &painter) override;
    [[nodiscard]] BarLayout makeLayout(int width) const override;

private:
    [[nodiscard]] bool isSmall() const { return m_size == FigureSize::Small; }
    [[nodiscard]] std::vector<BarLayout::RowText> rowTexts(double name, double width,
                                                           double differenceWidth) const;
    void paintPlacebo(QPainter &painter, const BarLayout &layout) const;
    [[nodiscard]] std::vector<BarLayout::AxisLabel> axisLabels(const QList<Tick> &ticks,
                                                               int width) const;
    [[nodiscard]] double plotBeside(const std::vector<BarLayout::RowText> &rows, double room) const;
    /// Sets where rows stand, and breaks their words where they stand above the bars.
    void placeRows(BarLayout &layout, int width, double label, double beside) const;
    [[nodiscard]] QString differenceText(double difference, const QString &amount) const;
    [[nodiscard]] QString tickText(const Tick &tick, bool last) const;
    void paintAxis(QPainter &painter, const BarLayout &layout) const;
    void paintRow(QPainter &painter, const BarLayout &layout, int index) const;

    guide::Outcome m_outcome;
    FigureSize m_size;
};

}  // namespace charts

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart_geometry.h"
#include "mark_chart.h"
#include "text_block.h"

#include "guide/trial.h"

#include <vector>

namespace charts {

/// The painted chart of one outcome: a bar a row, every arm with the same weight, value and
/// difference printed beside it, a drawn zero line, and placebo's line through all bars. Placebo
/// has no switch that could hide it.
class BarChart : public MarkChart {
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
    void invalidateLayout() override { m_layouts.clear(); }

private:
    /// The words of a row.
    struct RowText {
        TextBlock name;
        TextBlock note;
        TextBlock value;
        TextBlock difference;

        [[nodiscard]] double labelHeight() const { return name.height() + note.height(); }
        [[nodiscard]] double valueHeight() const { return value.height() + difference.height(); }
    };

    struct AxisLabel {
        TextBlock text;
        double left = 0;
    };

    /// Everything that is worked out once for a width.
    struct Layout {
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

    [[nodiscard]] const Layout &layoutFor(int width) const;
    [[nodiscard]] Layout makeLayout(int width) const;
    [[nodiscard]] bool isSmall() const { return m_size == FigureSize::Small; }
    [[nodiscard]] std::vector<RowText> rowTexts(double name, double width,
                                                double differenceWidth) const;
    void paintPlacebo(QPainter &painter, const Layout &layout) const;
    [[nodiscard]] std::vector<AxisLabel> axisLabels(const QList<Tick> &ticks, int width) const;
    [[nodiscard]] double plotBeside(const std::vector<RowText> &rows, double room) const;
    /// Sets where rows stand, and breaks their words where they stand above the bars.
    void placeRows(Layout &layout, int width, double label, double beside) const;
    [[nodiscard]] QString differenceText(double difference, const QString &amount) const;
    [[nodiscard]] QString tickText(const Tick &tick, bool last) const;
    void paintAxis(QPainter &painter, const Layout &layout) const;
    void paintRow(QPainter &painter, const Layout &layout, int index) const;

    guide::Outcome m_outcome;
    FigureSize m_size;
    mutable WidthCache<Layout> m_layouts;
};

}  // namespace charts

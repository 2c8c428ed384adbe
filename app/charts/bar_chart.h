// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/trial.h"
#include "look/theme.h"

#include <QWidget>

namespace charts {

/// The painted chart of one outcome: a bar a row, every arm with the same weight, value and
/// difference printed beside it, a drawn zero line. Placebo has no switch that could hide it.
///
/// One tab stop; the up and down keys walk the bars. Each bar is an accessible child.
class BarChart : public QWidget {
    Q_OBJECT

public:
    BarChart(const guide::Outcome &outcome, const look::Theme &theme, QWidget *parent = nullptr);

    void setOutcome(const guide::Outcome &outcome);
    [[nodiscard]] const guide::Outcome &outcome() const { return m_outcome; }

    [[nodiscard]] int markCount() const { return static_cast<int>(m_outcome.results.size()); }
    /// What a screen reader says of a bar: "Every day: plus 11.5 pounds, …".
    [[nodiscard]] QString markName(int index) const;
    /// The whole row of a bar, in the chart's coordinates.
    [[nodiscard]] QRect markRow(int index) const;
    /// The bar alone; its width is the value.
    [[nodiscard]] QRectF markBar(int index) const;
    [[nodiscard]] int currentMark() const { return m_current; }
    void setCurrentMark(int index);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Its cursor is the bar of the moment: that is what is scrolled to.
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    /// Measures of the moment, worked out once for a width.
    struct Measures {
        bool stacked = false;  ///< labels above the bars rather than beside them
        double labelWidth = 0;
        double plotLeft = 0;
        double plotWidth = 0;
        double rowHeight = 0;
        double barTop = 0;  ///< from the row's top
        double barHeight = 0;
        double axisHeight = 0;
    };

    [[nodiscard]] Measures measure(int width) const;
    [[nodiscard]] double plotBeside(double room) const;
    [[nodiscard]] QString valueText(int index) const;
    [[nodiscard]] QString differenceText(int index) const;
    void paintAxis(QPainter &painter, const Measures &measures) const;
    void paintMark(QPainter &painter, const Measures &measures, int index) const;
    void paintBar(QPainter &painter, const QRectF &bar, const guide::Arm &arm) const;
    void restyle();

    guide::Outcome m_outcome;
    const look::Theme &m_theme;
    int m_current = 0;
};

/// Teaches Qt the accessible tree of a chart. Call once.
void installChartAccessibility();

}  // namespace charts

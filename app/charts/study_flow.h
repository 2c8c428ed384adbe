// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart_geometry.h"
#include "figure_paint.h"
#include "mark_chart.h"

#include "guide/trial.h"

#include <vector>

namespace charts {

/// Everything that is worked out once for a width.
struct FlowLayout {
    struct StageWords {
        TextPair number;  ///< when, and how many
        TextBlock text;
    };

    double textLeft = 0;  ///< of a stage's sentences, from its words' left; 0: below the rest
    QList<StagePlace> places;
    std::vector<StageWords> stages;
    QList<QRectF> armBoxes;
    std::vector<TextPair> arms;
    QSizeF swatch;
};

/// How people went through the study: a box a stage from top to bottom, the arms side by side in
/// the stage at which they part, all of one size.
class StudyFlow : public LaidOutChart<FlowLayout> {
    Q_OBJECT

public:
    StudyFlow(const guide::Flow &flow, const look::Theme &theme, QWidget *parent = nullptr);

    void setFlow(const guide::Flow &flow);

    [[nodiscard]] int markCount() const override { return static_cast<int>(m_marks.size()); }
    /// "At the start: 757 people. …", "Group: Every day, Serostim".
    [[nodiscard]] QString markName(int index) const override;
    [[nodiscard]] QRect markArea(int index) const override;

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintFigure(QPainter &painter) override;
    [[nodiscard]] int markEdge() const override { return 2; }
    [[nodiscard]] FlowLayout makeLayout(int width) const override;

private:
    /// A mark is a stage, or an arm in the stage at which the arms part.
    struct Mark {
        qsizetype stage = 0;
        qsizetype arm = -1;
    };

    void addStages(FlowLayout &layout, double inner) const;
    /// @return the height that the boxes of the arms need, whether they are `stacked` or not
    double addArms(FlowLayout &layout, double inner, bool stacked) const;
    [[nodiscard]] bool stacksArms(double inner) const;
    [[nodiscard]] double stageHeight(const FlowLayout &layout, std::size_t stage) const;
    void paintStage(QPainter &painter, const FlowLayout &layout, qsizetype index) const;
    void paintArrow(QPainter &painter, const QPointF &from, double length) const;
    void paintArms(QPainter &painter, const FlowLayout &layout) const;

    guide::Flow m_flow;
    QList<Mark> m_marks;
};

}  // namespace charts

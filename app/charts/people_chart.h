// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart_geometry.h"
#include "figure_paint.h"
#include "mark_chart.h"

#include "guide/counts.h"
#include "guide/trial.h"

#include <vector>

namespace charts {

/// Everything that is worked out once for a width; panels differ in nothing but their x or y.
struct PeopleLayout {
    struct Panel {
        TextPair head;    ///< the arm and its note
        TextBlock about;  ///< of a small figure: what stands before its number
        TextBlock did;
        TextBlock didNot;
        TextBlock missing;
    };

    PanelColumns columns;
    double panelHeight = 0;
    QSizeF block;
    double key = 0;        ///< side of the person that stands before each of the two sentences
    double wordsLeft = 0;  ///< of a small figure, whose number stands beside the block
    double blockTop = 0;
    double didTop = 0;
    double didNotTop = 0;
    std::vector<Panel> panels;
};

/// What happened to how many of 100 people: a block of a hundred for each arm, all of one size,
/// and both sides of the number in words (RISK-1 to RISK-5, RISK-11). An arm that our sources give
/// no number for keeps its place and says so.
class PeopleChart : public LaidOutChart<PeopleLayout> {
    Q_OBJECT

public:
    PeopleChart(const guide::Harm &harm, FigureSize size, const look::Theme &theme,
                QWidget *parent = nullptr);

    void setHarm(const guide::Harm &harm);
    /// Numbers as our sources give them instead of whole people (RISK-8); people stay whole.
    void setExact(bool exact);
    [[nodiscard]] bool isExact() const { return m_exact; }

    [[nodiscard]] int markCount() const override { return static_cast<int>(m_harm.counts.size()); }
    /// "Every day: about 23 out of 100 people …, about 77 out of 100 did not".
    [[nodiscard]] QString markName(int index) const override;
    /// The panel of an arm with its words.
    [[nodiscard]] QRect markArea(int index) const override;
    /// The block of an arm's people, or the frame that stands in for it.
    [[nodiscard]] QRectF block(int index) const;

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintFigure(QPainter &painter) override;
    [[nodiscard]] PeopleLayout makeLayout(int width) const override;

private:
    [[nodiscard]] PeopleLayout::Panel makePanel(int index, const PeopleLayout &layout) const;
    void placeParts(PeopleLayout &layout) const;
    [[nodiscard]] double minPanelWidth() const;
    [[nodiscard]] static QPointF origin(const PeopleLayout &layout, int index);
    [[nodiscard]] QString didText(int index) const;
    [[nodiscard]] QString didNotText(int index) const;
    [[nodiscard]] QString words(int index, guide::Side side) const;
    void paintWords(QPainter &painter, const PeopleLayout &layout, int index) const;
    void paintPeople(QPainter &painter, const PeopleLayout &layout, int index) const;
    void paintFrame(QPainter &painter, const PeopleLayout &layout, int index) const;

    [[nodiscard]] bool isSmall() const { return m_size == FigureSize::Small; }
    [[nodiscard]] double keyWidth() const;

    guide::Harm m_harm;
    FigureSize m_size;
    std::vector<std::optional<guide::PeopleShare>> m_shares;  ///< an arm each
    bool m_exact = false;
};

}  // namespace charts

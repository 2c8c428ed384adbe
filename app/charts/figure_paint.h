// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/trial.h"
#include "look/theme.h"

#include <QTextLayout>

#include <algorithm>
#include <limits>
#include <memory>

class QPainter;

/// What figures are painted with: words, and arms that look the same in each (CHART-27). Arms
/// differ without colour too: the first Serostim arm is solid, the other one is striped, placebo is
/// an outline in full ink (CHART-15, RISK-22).
namespace charts {

enum class ArmLook { Solid, Striped, Outlined };

ArmLook lookOf(const guide::Arm &arm);
QColor colorOf(const guide::Arm &arm, const look::Tokens &tokens);

/// A bar or a swatch of an arm, as large as `area`, its outline included.
void paintArm(QPainter &painter, const QRectF &area, const guide::Arm &arm,
              const look::Theme &theme);

/// Words broken into lines once, ready to be painted again and again.
class TextBlock {
public:
    static constexpr double kUnbroken = std::numeric_limits<int>::max() / 1024.0;

    TextBlock() = default;
    /// A word wider than `width` is broken too: nothing ever stands outside.
    TextBlock(const QString &text, const QFont &font, double width = kUnbroken);

    [[nodiscard]] double height() const { return m_height; }
    /// Of its longest line.
    [[nodiscard]] double width() const { return m_width; }
    void paint(QPainter &painter, const QPointF &topLeft, const QColor &color) const;

private:
    std::unique_ptr<QTextLayout> m_layout;
    double m_height = 0;
    double m_width = 0;
};

/// A text with another one below it, such as an arm and what it took.
struct TextPair {
    TextBlock above;
    TextBlock below;

    [[nodiscard]] double height() const { return above.height() + below.height(); }
    [[nodiscard]] double width() const { return std::max(above.width(), below.width()); }
    void paint(QPainter &painter, const QPointF &topLeft, const QColor &colorAbove,
               const QColor &colorBelow) const;
};

/// The width of the widest word of a text, hyphens being places to break at.
double widestWord(const QString &text, const QFont &font);

}  // namespace charts

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QPointF>
#include <QString>

#include <limits>
#include <map>
#include <memory>

class QColor;
class QPainter;
class QTextLayout;

namespace charts {

/// What was worked out for a width, kept because a layout asks for the height of several widths
/// and a paint asks for every part of one.
template <typename Layout> class WidthCache {
public:
    template <typename Make> const Layout &at(int width, const Make &make)
    {
        const auto known = m_layouts.find(width);
        if (known != m_layouts.end())
            return known->second;
        if (m_layouts.size() >= kMaxWidths)
            m_layouts.clear();
        return m_layouts.emplace(width, make(width)).first->second;
    }

    void clear() { m_layouts.clear(); }

private:
    static constexpr std::size_t kMaxWidths = 4;
    std::map<int, Layout> m_layouts;
};

/// Words broken into lines once, ready to be painted again and again.
class TextBlock {
public:
    static constexpr double kUnbroken = std::numeric_limits<int>::max() / 1024.0;

    TextBlock();
    /// A word wider than `width` is broken too: nothing ever stands outside.
    TextBlock(const QString &text, const QFont &font, double width = kUnbroken);
    ~TextBlock();
    TextBlock(TextBlock &&) noexcept;
    TextBlock &operator=(TextBlock &&) noexcept;
    Q_DISABLE_COPY(TextBlock)

    [[nodiscard]] double height() const { return m_height; }
    /// Of its longest line.
    [[nodiscard]] double width() const { return m_width; }
    void paint(QPainter &painter, const QPointF &topLeft, const QColor &color) const;

private:
    std::unique_ptr<QTextLayout> m_layout;
    double m_height = 0;
    double m_width = 0;
};

/// The width of the widest word of a text, hyphens being places to break at.
double widestWord(const QString &text, const QFont &font);

}  // namespace charts

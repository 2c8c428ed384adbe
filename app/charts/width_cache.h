// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

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
        if (m_layouts.size() >= kMost)
            m_layouts.clear();
        return m_layouts.emplace(width, make(width)).first->second;
    }

    void clear() { m_layouts.clear(); }

private:
    static constexpr std::size_t kMost = 4;
    std::map<int, Layout> m_layouts;
};

}  // namespace charts

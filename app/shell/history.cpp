// SPDX-License-Identifier: Apache-2.0
#include "history.h"

namespace shell {

namespace {

bool isSearch(const QString &target)
{
    return target.startsWith(QLatin1String("search:"));
}

}  // namespace

void History::visit(const QString &target)
{
    if (m_now >= 0 && m_places.at(m_now).target == target)
        return;
    m_places.resize(m_now + 1);
    if (m_now >= 0 && isSearch(target) && isSearch(m_places.at(m_now).target)) {
        m_places[m_now] = {target, 0};
        return;
    }
    m_places.append({target, 0});
    if (m_places.size() > kMost)
        m_places.removeFirst();
    m_now = m_places.size() - 1;
}

void History::remember(int scroll)
{
    if (m_now >= 0)
        m_places[m_now].scroll = scroll;
}

const Place *History::at(int steps) const
{
    const qsizetype wanted = m_now + steps;
    return m_now >= 0 && wanted >= 0 && wanted < m_places.size() ? &m_places.at(wanted) : nullptr;
}

const Place *History::go(int steps)
{
    const Place *place = at(steps);
    if (place != nullptr)
        m_now += steps;
    return place;
}

void History::clear()
{
    m_places.clear();
    m_now = -1;
}

}  // namespace shell

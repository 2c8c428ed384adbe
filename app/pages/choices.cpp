// SPDX-License-Identifier: Apache-2.0
#include "choices.h"

namespace pages {

void Choices::setFirstView(ResultView view)
{
    if (view == m_firstView)
        return;
    m_firstView = view;
    Q_EMIT firstViewChanged();
}

void Choices::setWeightUnit(guide::WeightUnit unit)
{
    if (unit == m_weightUnit)
        return;
    m_weightUnit = unit;
    Q_EMIT weightUnitChanged();
}

void Choices::startAnew()
{
    setFirstView(ResultView::Words);
    setWeightUnit(guide::WeightUnit::Pounds);
}

}  // namespace pages

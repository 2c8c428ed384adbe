// SPDX-License-Identifier: Apache-2.0
#include "choices.h"

namespace pages {

void Choices::setWeightUnit(guide::WeightUnit unit)
{
    if (unit == m_weightUnit)
        return;
    m_weightUnit = unit;
    Q_EMIT weightUnitChanged();
}

void Choices::startAnew()
{
    setWeightUnit(guide::WeightUnit::Pounds);
}

}  // namespace pages

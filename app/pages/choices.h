// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/trial.h"

#include <QObject>

namespace pages {

/// What a reader has chosen about how things are told, in one place for all figures. Who may keep
/// a choice for the next time is the shell's business.
class Choices : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] guide::WeightUnit weightUnit() const { return m_weightUnit; }
    void setWeightUnit(guide::WeightUnit unit);

    /// As if no reader had been there.
    void startAnew();

Q_SIGNALS:
    void weightUnitChanged();

private:
    guide::WeightUnit m_weightUnit = guide::WeightUnit::Pounds;
};

}  // namespace pages

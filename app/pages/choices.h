// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/weight_unit.h"

#include <QObject>

namespace pages {

/// How a result of the study is told.
enum class ResultView { Words, Chart, Table };

/// What a reader has chosen about how things are told, in one place for all figures. Who may keep
/// a choice for the next time is the shell's business.
class Choices : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The view that results open in; in words, unless the reader said otherwise (RISK-27).
    [[nodiscard]] ResultView firstView() const { return m_firstView; }
    void setFirstView(ResultView view);

    [[nodiscard]] guide::WeightUnit weightUnit() const { return m_weightUnit; }
    void setWeightUnit(guide::WeightUnit unit);

    /// As if no reader had been there.
    void startAnew();

Q_SIGNALS:
    void firstViewChanged();
    void weightUnitChanged();

private:
    ResultView m_firstView = ResultView::Words;
    guide::WeightUnit m_weightUnit = guide::WeightUnit::Pounds;
};

}  // namespace pages

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/trial.h"
#include "look/theme.h"

class QPainter;
class QRectF;

/// How an arm looks, the same in every figure (CHART-27). Arms differ without colour too: the
/// first Serostim arm is solid, the other one is striped, placebo is an outline in full ink
/// (CHART-15, RISK-22).
namespace charts {

enum class ArmLook { Solid, Striped, Outlined };

ArmLook lookOf(const guide::Arm &arm);
QColor colorOf(const guide::Arm &arm, const look::Tokens &tokens);

/// A bar or a swatch of an arm, as large as `area`, its outline included.
void paintArm(QPainter &painter, const QRectF &area, const guide::Arm &arm,
              const look::Theme &theme);

}  // namespace charts

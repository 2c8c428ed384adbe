// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/trial.h"
#include "look/theme.h"

class QPainter;
class QPainterPath;
class QRectF;
class QSizeF;

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

/// A person, standing in a box of that size.
QPainterPath personShape(const QSizeF &size);
/// The shape of a person's edge, drawn just inside the person.
QPainterPath personEdge(const QSizeF &size, double stroke);
/// The shape of a person to whom something happened: whole, with a stripe left out, or with a dot
/// left out.
QPainterPath markedPerson(const QSizeF &size, ArmLook look);

}  // namespace charts

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pieces.h"

namespace output {

/// Stands for a sign that no font of this computer draws.
inline const QString kNotDrawn = QStringLiteral("[?]");

/// Pieces in the rich text that QTextDocument reads, for paper. `<img src="picture:N">` stands for
/// the N-th picture.
QString richText(const QList<Piece> &pieces);

}  // namespace output

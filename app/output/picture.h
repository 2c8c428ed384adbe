// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>

#include <functional>

class QPainter;

namespace output {

/// Something that is drawn between the words of a sheet. It stays sharp at any size, and it is
/// drawn in lines and shapes of its own, which printers that drop backgrounds do not drop (TAKE-5).
struct Picture {
    double wide = 1;      ///< in ems of body text, or, with `ofLine`, in shares of a whole line
    double high = 1;      ///< in ems of body text
    bool ofLine = false;  ///< whether `wide` is a share of a line
    /// Draws inside the area. `em` is the size of body text in the painter's units. It holds all
    /// that it draws, and may run in another thread.
    std::function<void(QPainter &, const QRectF &area, double em)> paint;
};

}  // namespace output

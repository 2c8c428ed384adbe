// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>
#include <QString>

#include <functional>

class QPainter;
class QXmlStreamWriter;

namespace output {

/// A picture as shapes of SVG, for a web page.
struct WebPicture {
    QString name;         ///< empty: an ornament, which nobody needs to hear of
    QString description;  ///< what is to be seen, with its numbers
    QString kind;         ///< what the style of the page knows it by
    QSizeF size;          ///< what its shapes are measured in
    std::function<void(QXmlStreamWriter &)> draw;  ///< writes the shapes
};

/// Something that is drawn between the words of a sheet. It stays sharp at any size, and it is
/// drawn in lines and shapes of its own, which printers that drop backgrounds do not drop (TAKE-5).
struct Picture {
    double wide = 1;      ///< in ems of body text, or, with `ofLine`, in shares of a whole line
    double high = 1;      ///< in ems of body text
    bool ofLine = false;  ///< whether `wide` is a share of a line
    /// Draws inside the area. `em` is the size of body text in the painter's units. It holds all
    /// that it draws, and may run in another thread.
    std::function<void(QPainter &, const QRectF &area, double em)> paint;
    WebPicture web = {};  ///< the same there; without `draw` there is nothing to be seen
};

}  // namespace output

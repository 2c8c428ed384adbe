// SPDX-License-Identifier: Apache-2.0
#include "flow_geometry.h"

#include <algorithm>

namespace charts {

QList<StagePlace> stagePlaces(const QList<StageHeights> &stages, double width,
                              const FlowSpacing &spacing)
{
    QList<StagePlace> places;
    const double inner = std::max(width - 2 * spacing.padding, 0.0);
    double top = 0;
    for (const StageHeights &stage : stages) {
        StagePlace place;
        place.words = {spacing.padding, top + spacing.padding, inner, stage.words};
        double bottom = place.words.bottom();
        if (stage.arms > 0) {
            place.arms = {spacing.padding, bottom + spacing.inner, inner, stage.arms};
            bottom = place.arms.bottom();
        }
        place.box = {0, top, width, bottom + spacing.padding - top};
        places.append(place);
        top = place.box.bottom() + spacing.arrow;
    }
    return places;
}

QList<QRectF> armBoxes(const QRectF &area, int count, bool stacked, double gap)
{
    QList<QRectF> boxes;
    const double gaps = (count - 1) * gap;
    const double width = stacked ? area.width() : (area.width() - gaps) / count;
    const double height = stacked ? (area.height() - gaps) / count : area.height();
    for (int i = 0; i < count; ++i) {
        const double along = i * ((stacked ? height : width) + gap);
        boxes.append(QRectF(area.left() + (stacked ? 0 : along), area.top() + (stacked ? along : 0),
                            std::max(width, 0.0), std::max(height, 0.0)));
    }
    return boxes;
}

}  // namespace charts

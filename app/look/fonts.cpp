// SPDX-License-Identifier: Apache-2.0
#include "fonts.h"

#include <QFontDatabase>

namespace look {

QFont typeface(QFont::Weight weight)
{
    static const bool known = [] {
        bool all = true;
        for (const char *face : {"Regular", "SemiBold", "Bold"}) {
            const int id = QFontDatabase::addApplicationFont(
                QStringLiteral(":/fonts/Inter-%1.ttf").arg(QLatin1String(face)));
            all = all && id >= 0;
        }
        return all;
    }();
    Q_ASSERT(known);
    Q_UNUSED(known)
    // The semibold face is a family of its own.
    QFont font(weight == QFont::DemiBold ? QStringLiteral("Inter SemiBold")
                                         : QStringLiteral("Inter"));
    font.setWeight(weight);
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

}  // namespace look

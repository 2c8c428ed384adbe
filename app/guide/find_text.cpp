// SPDX-License-Identifier: Apache-2.0
#include "find_text.h"

namespace guide {

namespace {

/// One letter for one letter, so that places in the folded text are places in the text.
QString foldedInPlace(const QString &text)
{
    QString folded = text;
    for (QChar &c : folded) {
        if (c.decompositionTag() == QChar::Canonical)
            c = c.decomposition().at(0);
        if (c == QChar(0x2019) || c == QChar(0x02BC))
            c = QLatin1Char('\'');
        else if (c == QChar::Nbsp)
            c = QLatin1Char(' ');
        c = c.toLower();
    }
    return folded;
}

}  // namespace

QList<Run> placesOf(const QString &wanted, const QString &text)
{
    const QString needle = foldedInPlace(wanted.trimmed().normalized(QString::NormalizationForm_C));
    QList<Run> places;
    if (needle.isEmpty())
        return places;
    const QString hay = foldedInPlace(text);
    for (qsizetype at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.size()))
        places.append({static_cast<int>(at), static_cast<int>(needle.size())});
    return places;
}

}  // namespace guide

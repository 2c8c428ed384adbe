// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search.h"

#include <QString>
#include <QStringList>

class QDate;

namespace guide {

/// A day as the reader's language writes it, without the day of the week: "November 20, 2026".
QString dateInWords(const QDate &day);

/// Where the sentences of a text stand, without the spaces between them. A text without a full stop
/// is one sentence; abbreviations such as "Dr." end none.
QList<Run> sentencesOf(const QString &text);

/// Every place where `wanted` stands in a text, letter for letter, from the start on and without
/// overlaps. Large or small letters, diacritics and the form of an apostrophe make no difference;
/// spaces around `wanted` do not count.
QList<Run> placesOf(const QString &wanted, const QString &text);

/// Appends a text that says something and is not in the list yet.
inline void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

}  // namespace guide

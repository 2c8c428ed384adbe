// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace guide {

/// Appends a text that says something and is not in the list yet.
inline void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

}  // namespace guide

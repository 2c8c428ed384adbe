// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace support {

/// All words, in small letters, that the guide has in a language: those of its content, of the
/// translation file, and the days and months of its calendar.
QSet<QString> vocabulary(const QString &language);

/// The texts with a word that the vocabulary does not have.
QStringList foreignTexts(const QStringList &texts, const QSet<QString> &vocabulary);

}  // namespace support

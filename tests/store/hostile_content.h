// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace fixtures {

/// What a text of the content could do harm with.
enum class Harm {
    Links,       ///< marks that lead out, to places of all kinds, and to pages that are not there
    Markup,      ///< HTML that loads things, where marks are meant and where plain text is
    HugeWords,   ///< words of thousands of letters
    Directions,  ///< signs that turn the direction of writing, control signs, piles of accents
};

/// The words of each link that leads nowhere in the guide.
inline const QString kLeave = QStringLiteral("leave here");

/// Where these links lead: every scheme and form of address, to a file and a port of this computer
/// that can be watched.
QStringList hostileTargets(const QString &file, int port);

/// HTML that would have Qt load that file and ask that port, if anything took it for HTML.
QString hostileMarkup(const QString &file, int port);

/// A copy of the built store in which every text that a person reads was changed.
void writeHostile(const QString &path, Harm harm, const QString &file, int port);

}  // namespace fixtures

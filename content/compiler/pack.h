// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTextStream>

namespace content {

/// Prints what is to be signed about a store that the program would take: it opens, is whole, and
/// can be read in all its languages.
bool printComment(const QString &store, QTextStream &out, QTextStream &err);

/// Has minisign sign such a store and puts both files of the pack into a folder. Between the two
/// moments in which they get there they do not fit together, and such a pack is refused everywhere.
bool makePack(const QString &store, const QString &key, const QString &folder, QTextStream &out,
              QTextStream &err);

}  // namespace content

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTextStream>

namespace content {

/// `guide-content comment STORE`: prints what is to be signed about a store.
/// @return whether the store can be shown; if not, `err` has the reason
bool printComment(const QString &store, QTextStream &out, QTextStream &err);

/// `guide-content pack STORE --key FILE -o FOLDER`. The key's password is asked for on the
/// terminal; where there is none, it is the first line of the standard input.
/// @return whether both files were written; if not, `err` has the reason
bool makePack(const QString &store, const QString &key, const QString &folder, QTextStream &out,
              QTextStream &err);

}  // namespace content

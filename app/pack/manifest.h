// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QDate>
#include <QStringList>
#include <QVersionNumber>

#include <optional>

namespace pack {

/// What a pack says of itself in its signed comment. Its store says the same once more.
struct Manifest {
    QString id;              ///< a to z, digits and hyphens, 64 at most
    int number = 0;          ///< 1 to 999,999,999; the larger one is newer
    QString version;         ///< for people; no order follows from it
    QDate built;             ///< the day its content was released
    QVersionNumber program;  ///< the oldest program that can show it, three numbers
    int schema = 0;          ///< `user_version` of its store, 1 at least
    QStringList languages;   ///< as ISO codes, the first one is the default
    std::optional<QDate> reviewBy;

    bool operator==(const Manifest &) const = default;
};

/// Reads the comment. There is one way to write each manifest, and nothing else is taken: every key
/// once, in order, one space between them, every value within its bounds.
guide::Result<Manifest> readComment(const QString &comment);

/// The comment that says all of this, in one line. `readComment` refuses it when a value is out of
/// bounds.
QString toComment(const Manifest &manifest);

}  // namespace pack

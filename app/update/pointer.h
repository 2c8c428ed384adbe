// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host/boot.h"

#include <QByteArray>
#include <QMap>

#include <optional>

namespace update {

/// One content of those that were taken in.
struct Version {
    int number = 0;  ///< 0: the content inside the program
    QString key;     ///< who signed it (pack::nameOf); two keys may use the same number

    [[nodiscard]] bool isBuiltIn() const { return number == 0; }
    /// How its two files begin; nothing for the built-in one.
    [[nodiscard]] QString fileName() const;
    /// @return none when no content of ours is called so
    [[nodiscard]] static std::optional<Version> fromFileName(const QString &name);
    bool operator==(const Version &) const = default;
};

/// Which content is shown. It is one small file that is replaced whole, so that a kill at any
/// moment leaves what was before or what comes after.
struct Pointer {
    Version current;
    Version previous;
    bool onTrial = false;                     ///< `current` has not yet lasted
    int deaths = 0;                           ///< of runs on trial, one soon after the other
    std::optional<host::BootMoment> running;  ///< when a run on trial began that has not ended

    bool operator==(const Pointer &) const = default;
};

QByteArray written(const Pointer &pointer);
/// @return none when the text is no pointer
std::optional<Pointer> parsePointer(const QByteArray &text);

/// What must not come back.
struct Numbers {
    QMap<QString, int> highest;  ///< that was taken in, by key
    QList<Version> left;         ///< went wrong, or staff went back from them

    void note(const Version &version);
    bool operator==(const Numbers &) const = default;
};

QByteArray written(const Numbers &numbers);
/// @return none when the text is none of that
std::optional<Numbers> parseNumbers(const QByteArray &text);

}  // namespace update

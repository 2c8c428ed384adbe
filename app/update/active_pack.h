// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host/clock.h"

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
    [[nodiscard]] QJsonObject toJson() const { return {{"number", number}, {"key", key}}; }
    /// @return none when it is no version; the built-in one has no key
    [[nodiscard]] static std::optional<Version> fromJson(const QJsonValue &value);
};

/// Which content is shown. It is one small file that is replaced whole, so that a kill at any
/// moment leaves what was before or what comes after.
struct ActivePack {
    Version current;
    Version previous;
    bool onTrial = false;                     ///< `current` has not yet lasted
    int crashes = 0;                          ///< of runs on trial, one soon after the other
    std::optional<host::BootMoment> running;  ///< when a run on trial began that has not ended

    bool operator==(const ActivePack &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    /// @return none when it is none, whole
    static std::optional<ActivePack> fromJson(const QJsonObject &state);
};

/// What must not come back.
struct ReplayGuard {
    QMap<QString, int> highest;  ///< that was taken in, by key
    QList<Version> rejected;     ///< went wrong, or staff went back from them

    void note(const Version &version);
    bool operator==(const ReplayGuard &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    /// @return none when it is none, whole
    static std::optional<ReplayGuard> fromJson(const QJsonObject &state);
};

}  // namespace update

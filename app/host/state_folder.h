// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QJsonObject>

#include <optional>

namespace host {

/// A file of what the program must remember: one JSON object of this version, 64 KB at most. An
/// older form, such as the lines that 0.1.0 wrote, counts as damaged.
/// @return none when there is no such file
guide::Result<std::optional<QJsonObject>> readState(const QString &file);
/// Replaces it so that after a kill or a power cut the old or the new one is there, whole. Its mode
/// is 0600.
guide::Result<void> writeState(const QString &file, QJsonObject state);

/// A whole number within bounds; none for all else.
std::optional<qint64> wholeNumber(const QJsonValue &value, qint64 least, qint64 most);

/// The one folder that a kiosk writes to, and the small files in it. Nothing about a visitor is
/// ever among them. A folder that cannot be used keeps nothing, and all else goes on.
class StateFolder {
public:
    /// An empty path keeps nothing.
    explicit StateFolder(QString path);

    /// The path that systemd gives its service (STATE_DIRECTORY; the first, where it gives
    /// several), else `/var/lib/serostim-guide`.
    static QString systemPath();

    [[nodiscard]] QString path() const { return m_path; }
    /// Whether something can be kept at all; the error is a line for staff.
    [[nodiscard]] const guide::Result<void> &usable() const { return m_usable; }

    /// As readState. A file that is damaged is set aside as NAME.old, with a line in the journal.
    [[nodiscard]] guide::Result<std::optional<QJsonObject>> read(const QString &name) const;
    [[nodiscard]] guide::Result<void> write(const QString &name, const QJsonObject &state) const;
    [[nodiscard]] guide::Result<void> remove(const QString &name) const;

private:
    [[nodiscard]] QString file(const QString &name) const;

    QString m_path;
    guide::Result<void> m_usable;
};

}  // namespace host

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QByteArray>

#include <optional>

namespace host {

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

    /// @return none when there is no such file
    [[nodiscard]] guide::Result<std::optional<QByteArray>> read(const QString &name) const;
    /// After a kill or a power cut the old or the new file is there, whole. Its mode is 0600.
    [[nodiscard]] guide::Result<void> write(const QString &name, const QByteArray &data) const;
    [[nodiscard]] guide::Result<void> remove(const QString &name) const;

private:
    [[nodiscard]] QString file(const QString &name) const;

    QString m_path;
    guide::Result<void> m_usable;
};

}  // namespace host

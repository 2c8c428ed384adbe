// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>
#include <QString>

#include <optional>

namespace shell {

/// What a home computer remembers for the next time, and nothing else. Every setting is declared
/// once, with the values that it may have; anything else in the file counts as its default.
class Settings {
public:
    /// Keeps settings in `file`; an empty name keeps nothing, as on a kiosk.
    explicit Settings(QString file);

    /// Where a person's settings stand on this system.
    static QString defaultFile();

    /// Text size in percent; none while it follows the computer.
    [[nodiscard]] std::optional<int> textPercent() const;
    /// @return whether it could be kept; so for all below
    bool setTextPercent(std::optional<int> percent);

    /// High contrast; none while it follows the computer.
    [[nodiscard]] std::optional<bool> highContrast() const;
    bool setHighContrast(std::optional<bool> on);

    /// A language of the program; empty while it follows the computer.
    [[nodiscard]] QString language() const;
    bool setLanguage(const QString &code);

    /// Size of the window in device-independent pixels.
    [[nodiscard]] QSize windowSize() const;
    bool setWindowSize(QSize size);

private:
    /// A value that there may be; empty where the setting follows the computer.
    [[nodiscard]] QString read(const char *key, const QStringList &values) const;
    bool write(const char *key, const QStringList &values, const QString &value);
    [[nodiscard]] QString stored(const char *key) const;
    bool store(const char *key, const QString &value);

    QString m_file;
};

}  // namespace shell

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

    /// Letters and lines further apart.

    /// A language of the program; empty while it follows the computer.
    [[nodiscard]] QString language() const;
    bool setLanguage(const QString &code);

    /// Size of the window in device-independent pixels.
    [[nodiscard]] QSize windowSize() const;
    bool setWindowSize(QSize size);

private:
    /// A setting: its name in the file, and its values; the first is the default.
    struct Declared {
        const char *key;
        QStringList values;
    };
    static Declared textSetting();
    static Declared contrastSetting();
    static Declared languageSetting();

    [[nodiscard]] QString read(const char *key) const;
    bool write(const char *key, const QString &value);
    /// The value by its position among those that there may be.
    [[nodiscard]] int chosen(const Declared &setting) const;
    bool choose(const Declared &setting, qsizetype value);

    QString m_file;
};

}  // namespace shell

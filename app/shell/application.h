// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QSize>
#include <QString>
#include <QTranslator>

#include <optional>

namespace look {
class Theme;
}

namespace shell {

/// Teaches Qt the accessible roles of all our widgets. Call once, after the application exists.
void installAccessibility();

/// Lets the theme watch for keys and clicks, and follow what the computer is set to. The windows
/// have a palette and a font of their own, so that those of the application stay the system's.
void followSystem(look::Theme &theme);

/// What happened, where, and what to do.
QString inOneLine(const guide::Error &error);

/// The program's own words, and Qt's, in the language of the moment. It outlives every widget.
class Translation {
public:
    /// Gives the application the words of a language (plural forms need them in English too), and
    /// its way to write numbers, days and times, as its readers in the United States have it.
    /// @return false when there are none: the program speaks English then
    bool install(const QString &language);

    static QStringList languages();

    /// A string of the program in a language that need not be that of the moment.
    static QString inLanguage(const QString &code, const char *context, const char *source);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

/// Keeps a window within what its screen has free, whatever becomes of the screen.
void keepOnScreen(QWidget &window);

/// The language that is asked for; for none the computer's where the program speaks it, else
/// English.
QString languageFor(const QString &wanted);

/// What a home computer remembers for the next time, and nothing else. Every setting is declared
/// once, with the values that it may have; anything else in the file counts as its default.
class Settings {
public:
    /// Keeps settings in `file`; an empty name keeps nothing, as on a kiosk.
    explicit Settings(QString file);

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

    [[nodiscard]] QSize windowSize() const;
    bool setWindowSize(QSize size);

private:
    [[nodiscard]] QString read(const char *key) const;
    bool write(const char *key, const QString &value);

    QString m_file;
};

}  // namespace shell

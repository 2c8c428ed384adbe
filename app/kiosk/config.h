// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>

#include <chrono>
#include <functional>
#include <optional>

/// What a computer in a waiting room needs beside the guide. Nothing here knows the guide's
/// screens.

namespace kiosk {

enum class Mode { Home, Kiosk };
enum class Sound { Off, Headphones, Speaker };

/// A part of every day, over midnight where it ends before it begins.
struct DayPart {
    QTime from;   ///< inclusive
    QTime until;  ///< exclusive

    [[nodiscard]] bool contains(QTime time) const;
    bool operator==(const DayPart &) const = default;
};

/// What the system file sets. A new one has every default of configKeys().
struct Config {
    Config();
    bool operator==(const Config &) const = default;

    Mode mode{};
    QString language;
    int textPercent{};

    std::chrono::seconds idle{};     ///< without a sign of the visitor until the warning
    std::chrono::seconds warning{};  ///< from the warning until everything is cleared
    std::chrono::minutes longestVisit{};

    double diagonalInches{};  ///< 0: what the screen reports
    bool cursor{};            ///< whether a pointer is shown
    std::optional<DayPart> darkHours;

    Qt::Corner staffCorner{};
    std::chrono::seconds cleaning{};
    bool counselling{};  ///< whether staff may start it

    QString printer;  ///< empty: no printing
    int pagesAJob{};
    int jobsAVisit{};
    int jobsAnHour{};

    Sound sound{};
    int volume{};  ///< percent
    std::optional<DayPart> quietHours;

    bool counters{};
};

/// Where the administrator sets all this.
QString systemConfigFile();

/// What a file says, and what is wrong with it.
struct ConfigFile {
    Config config;
    QList<guide::Error> faults;  ///< each a line for staff
    bool missing = false;
};

/// Reads a system file. Every value that is missing or broken has its default, and what is broken
/// is told. What was locked stays locked (KIOSK-32):
/// - `kioskAsked` (the option `--kiosk`) makes a kiosk whatever the file says;
/// - so does a file that is there and cannot be read, is no text, or sets nothing at all, as a file
///   that was cut;
/// - so does any line that sets `mode`, in whatever section, to something else than `home`, and any
///   that sets something else to `kiosk`.
/// A missing file is no fault at home; a kiosk without one works with all defaults and says so.
ConfigFile readConfig(const QString &file, bool kioskAsked = false);

/// The file to read. Where there is a system file, no other one is taken: an account must not be
/// able to loosen what that sets (ESC-26).
/// @param asked of the option `--config`; empty: not given
guide::Result<QString> configFileFor(const QString &asked,
                                     const QString &system = systemConfigFile());

/// A whole file with every key at its default and what it means: `installer/guide.conf`.
QString configText();

/// What is said of settings.
struct ConfigWords {
    Q_DECLARE_TR_FUNCTIONS(kiosk::Config)
};

/// One setting of the system file.
struct ConfigKey {
    QString section;
    QString name;
    QString fallback;  ///< as it is written in the file
    QString comment;   ///< one line, for the file
    QString values;    ///< what may be written, for the file
    QString expected;  ///< the same in the language of the program
    /// @return whether the text was a value of this setting; else the configuration is unchanged
    std::function<bool(Config &, const QString &)> set;
};

/// Every setting, in the order of the file. Nowhere else is one declared.
QList<ConfigKey> configKeys();

}  // namespace kiosk

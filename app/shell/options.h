// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace shell {

/// Exit codes, as the manual page lists them.
enum ExitCode {
    ExitOk = 0,
    ExitCheckFailed = 1,  ///< a check, or what `--handout`, `--set-pin` or `--update` was to write
    ExitUsage = 2,
    ExitNoDisplay = 3,
};

struct Options {
    enum class Action { Run, Check, CheckPack, Update, Handout, SetPin, Version, Help };

    Action action = Action::Run;
    QString contentFile;       ///< empty: the store that came with the program
    QString page;              ///< empty: the first tab
    QString language;          ///< empty: the one of last time, or of the computer
    bool counselling = false;  ///< a talk of two people starts at once
    QString packFile;          ///< newer content, for `--check-pack` and `--update`
    QString handoutFile;       ///< where `--handout` writes to
    QString configFile;        ///< empty: the system's; see kiosk::configFileFor()
    bool kiosk = false;        ///< whatever the system file says
};

QStringList pageNames();

/// Reads the command line (without the program's name).
/// @return the options, or one line that says what is wrong with them
tl::expected<Options, QString> parseOptions(const QStringList &arguments);

QString helpText();

}  // namespace shell

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config.h"

#include <QCoreApplication>
#include <QStringList>

#include <functional>

namespace kiosk {

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

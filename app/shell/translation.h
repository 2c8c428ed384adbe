// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

namespace shell {

/// The program's own words, and Qt's, in the language of the moment. It outlives every widget.
class Translation {
public:
    /// Gives the application the words of a language (plural forms need them in English too), and
    /// its way to write numbers, days and times, as its readers in the United States have it.
    /// @return false when there are none: the program speaks English then
    bool install(const QString &language);

    /// Languages that the program itself speaks.
    static QStringList languages();

    /// A string of the program in a language that need not be that of the moment.
    static QString inLanguage(const QString &code, const char *context, const char *source);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

/// The computer's language where the program speaks it, else English.
QString systemLanguage();

}  // namespace shell

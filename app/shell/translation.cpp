// SPDX-License-Identifier: Apache-2.0
#include "translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace shell {

namespace {

const QString kFolder = QStringLiteral(":/translations");
const QString kStem = QStringLiteral("serostim-guide_");

}  // namespace

bool Translation::install(const QString &language)
{
    // 9.1 and 12,000 in both languages, whatever the computer is set to.
    const QLocale locale(language + QStringLiteral("_US"));
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // Only file dialogs speak Qt's words. They may be missing on a computer.
    if (m_qt.load(QStringLiteral("qtbase_") + language,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    return m_own.load(kStem + language, kFolder) && QCoreApplication::installTranslator(&m_own);
}

QString systemLanguage()
{
    const QString code = QLocale::system().name().section(QLatin1Char('_'), 0, 0);
    return Translation::languages().contains(code) ? code : QStringLiteral("en");
}

QString Translation::inLanguage(const QString &code, const char *context, const char *source)
{
    QTranslator words;
    const bool known = words.load(kStem + code, kFolder);
    const QString said = known ? words.translate(context, source) : QString();
    return said.isEmpty() ? QString::fromUtf8(source) : said;
}

QStringList Translation::languages()
{
    QStringList codes;
    for (const QString &file : QDir(kFolder).entryList({kStem + QStringLiteral("*.qm")}))
        codes.append(file.mid(kStem.size()).chopped(3));
    return codes;
}

}  // namespace shell

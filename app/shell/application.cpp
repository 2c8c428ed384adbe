// SPDX-License-Identifier: Apache-2.0
#include "application.h"

#include "tab_bar.h"

#include "charts/mark_chart.h"
#include "kiosk/kiosk_window.h"
#include "kiosk/touch_sizes.h"
#include "look/accessibility.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QScreen>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace shell {

namespace {

constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP};

/// Where a signal handler may do no more than write a byte.
volatile sig_atomic_t writeEnd = -1;

void remember(int)
{
    // Whatever was interrupted may be about to look at it.
    const int before = errno;
    const char byte = 1;
    // Where the pipe is full, it is known already.
    [[maybe_unused]] const auto written = write(writeEnd, &byte, 1);
    errno = before;
}

const QString kFolder = QStringLiteral(":/translations");
const QString kStem = QStringLiteral("serostim-guide_");

}  // namespace

void installAccessibility()
{
    look::installAccessibility();
    charts::installChartAccessibility();
    installTabAccessibility();
    kiosk::installKioskAccessibility();
}

void followSystem(look::Theme &theme)
{
    QCoreApplication::instance()->installEventFilter(&theme);
    theme.follow(QApplication::palette(), QApplication::font());
    const QScreen &screen = *QGuiApplication::primaryScreen();
    theme.setPixelsPerMillimetre(
        kiosk::pixelsPerMillimetre(screen.geometry().size(), 0, screen.physicalSize()));
}

QString inOneLine(const guide::Error &error)
{
    return QStringLiteral("%1 (%2) %3").arg(error.what, error.where, error.remedy);
}

StopSignals::StopSignals()
{
    if (pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    writeEnd = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, qApp,
                     [] { QCoreApplication::exit(0); });
    for (const int signal : kSignals)
        std::signal(signal, remember);
    std::signal(SIGPIPE, SIG_IGN);
}

StopSignals::~StopSignals()
{
    for (const int signal : kSignals)
        std::signal(signal, SIG_DFL);
    for (const int end : m_pipe) {
        if (end >= 0)
            close(end);
    }
}

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

// SPDX-License-Identifier: Apache-2.0
#include "application.h"

#include "frame.h"

#include "charts/mark_chart.h"
#include "look/accessibility.h"
#include "look/theme.h"
#include "look/touch_sizes.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QWidget>
#include <QWindow>

#include <algorithm>

namespace shell {

namespace {

const QString kFolder = QStringLiteral(":/translations");
const QString kStem = QStringLiteral("serostim-guide_");

}  // namespace

void installAccessibility()
{
    look::installAccessibility();
    charts::installChartAccessibility();
    installTabAccessibility();
}

void followSystem(look::Theme &theme)
{
    QCoreApplication::instance()->installEventFilter(&theme);
    theme.follow(QApplication::palette(), QApplication::font());
    const QScreen &screen = *QGuiApplication::primaryScreen();
    theme.setPixelsPerMillimetre(
        look::pixelsPerMillimetre(screen.geometry().size(), 0, screen.physicalSize()));
}

QString inOneLine(const guide::Error &error)
{
    return QStringLiteral("%1 (%2) %3").arg(error.what, error.where, error.remedy);
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

void keepOnScreen(QWidget &window)
{
    const auto fit = [&window] {
        if (window.isMaximized() || window.isFullScreen())
            return;
        const QRect room = window.screen()->availableGeometry().marginsRemoved(
            window.windowHandle()->frameMargins());
        QRect place = window.geometry();
        place.setSize(place.size().boundedTo(room.size()));
        place.translate(std::min(room.right() - place.right(), 0),
                        std::min(room.bottom() - place.bottom(), 0));
        place.moveTopLeft({std::max(place.left(), room.left()), std::max(place.top(), room.top())});
        if (place != window.geometry())
            window.setGeometry(place);
    };
    const auto follow = [&window, fit](QScreen *screen) {
        for (QScreen *before : QGuiApplication::screens())
            QObject::disconnect(before, &QScreen::availableGeometryChanged, &window, nullptr);
        QObject::connect(screen, &QScreen::availableGeometryChanged, &window, fit);
        fit();
    };
    QObject::connect(window.windowHandle(), &QWindow::screenChanged, &window, follow);
    follow(window.screen());
}

QString languageFor(const QString &wanted)
{
    const QString system = QLocale::system().name().section(QLatin1Char('_'), 0, 0);
    return !wanted.isEmpty()                           ? wanted
           : Translation::languages().contains(system) ? system
                                                       : QStringLiteral("en");
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

namespace {

const QString kSystem = QStringLiteral("system");
constexpr auto kTextKey = "look/text-percent";
constexpr auto kContrastKey = "look/contrast";
constexpr auto kLanguageKey = "guide/language";
constexpr auto kWindowKey = "window/size";
const QStringList kContrasts{"normal", "high"};
constexpr QSize kUsualWindow{1280, 800};
constexpr QSize kSmallestWindow{800, 560};

QStringList textSizes()
{
    QStringList sizes;
    for (int size = look::Theme::kMinPercent; size <= look::Theme::kMaxPercent;
         size += look::Theme::kStep)
        sizes.append(QString::number(size));
    return sizes;
}

}  // namespace

Settings::Settings(QString file)
    : m_file(std::move(file))
{
}

QString Settings::defaultFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return folder.isEmpty() ? QString() : folder + QStringLiteral("/settings.ini");
}

QString Settings::read(const char *key) const
{
    return m_file.isEmpty()
               ? QString()
               : QSettings(m_file, QSettings::IniFormat).value(QLatin1String(key)).toString();
}

bool Settings::write(const char *key, const QString &value)
{
    if (m_file.isEmpty())
        return false;
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(QLatin1String(key), value);
    settings.sync();
    return settings.status() == QSettings::NoError;
}

std::optional<int> Settings::textPercent() const
{
    const QString percent = read(kTextKey);
    return textSizes().contains(percent) ? std::optional(percent.toInt()) : std::nullopt;
}

bool Settings::setTextPercent(std::optional<int> percent)
{
    return write(kTextKey, percent ? QString::number(*percent) : kSystem);
}

std::optional<bool> Settings::highContrast() const
{
    const qsizetype contrast = kContrasts.indexOf(read(kContrastKey));
    return contrast < 0 ? std::nullopt : std::optional(contrast == 1);
}

bool Settings::setHighContrast(std::optional<bool> on)
{
    return write(kContrastKey, on ? kContrasts.at(*on ? 1 : 0) : kSystem);
}

QString Settings::language() const
{
    const QString code = read(kLanguageKey);
    return Translation::languages().contains(code) ? code : QString();
}

bool Settings::setLanguage(const QString &code)
{
    return write(kLanguageKey, Translation::languages().contains(code) ? code : kSystem);
}

QSize Settings::windowSize() const
{
    static const QRegularExpression form(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
    const QRegularExpressionMatch match = form.match(read(kWindowKey));
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    return match.hasMatch() ? size.expandedTo(kSmallestWindow) : kUsualWindow;
}

bool Settings::setWindowSize(QSize size)
{
    return write(kWindowKey, QStringLiteral("%1x%2").arg(size.width()).arg(size.height()));
}

}  // namespace shell

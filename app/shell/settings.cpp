// SPDX-License-Identifier: Apache-2.0
#include "settings.h"

#include "application.h"

#include "look/theme.h"

#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

namespace shell {

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

QString Settings::stored(const char *key) const
{
    if (m_file.isEmpty())
        return {};
    return QSettings(m_file, QSettings::IniFormat).value(QLatin1String(key)).toString();
}

bool Settings::store(const char *key, const QString &value)
{
    if (m_file.isEmpty())
        return false;
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(QLatin1String(key), value);
    settings.sync();
    return settings.status() == QSettings::NoError;
}

QString Settings::read(const char *key, const QStringList &values) const
{
    const QString value = stored(key);
    return values.contains(value) ? value : QString();
}

bool Settings::write(const char *key, const QStringList &values, const QString &value)
{
    return store(key, values.contains(value) ? value : kSystem);
}

std::optional<int> Settings::textPercent() const
{
    const QString percent = read(kTextKey, textSizes());
    return percent.isEmpty() ? std::nullopt : std::optional(percent.toInt());
}

bool Settings::setTextPercent(std::optional<int> percent)
{
    return write(kTextKey, textSizes(), percent ? QString::number(*percent) : QString());
}

std::optional<bool> Settings::highContrast() const
{
    const QString contrast = read(kContrastKey, kContrasts);
    return contrast.isEmpty() ? std::nullopt : std::optional(contrast == kContrasts.last());
}

bool Settings::setHighContrast(std::optional<bool> on)
{
    return write(kContrastKey, kContrasts, on ? kContrasts.at(*on ? 1 : 0) : QString());
}

QString Settings::language() const
{
    return read(kLanguageKey, Translation::languages());
}

bool Settings::setLanguage(const QString &code)
{
    return write(kLanguageKey, Translation::languages(), code);
}

QSize Settings::windowSize() const
{
    static const QRegularExpression form(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
    const QRegularExpressionMatch match = form.match(stored(kWindowKey));
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    return match.hasMatch() ? size.expandedTo(kSmallestWindow) : kUsualWindow;
}

bool Settings::setWindowSize(QSize size)
{
    return store(kWindowKey, QStringLiteral("%1x%2").arg(size.width()).arg(size.height()));
}

}  // namespace shell

// SPDX-License-Identifier: Apache-2.0
#include "settings.h"

#include "application.h"

#include "look/theme.h"

#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace shell {

namespace {

const QString kSystem = QStringLiteral("system");
const char *const kWindowKey = "window/size";
constexpr QSize kUsualWindow{1280, 800};
constexpr QSize kSmallestWindow{800, 560};

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

Settings::Declared Settings::textSetting()
{
    Declared setting{"look/text-percent", {kSystem}};
    for (int percent = look::Theme::kSmallest; percent <= look::Theme::kLargest;
         percent += look::Theme::kStep)
        setting.values.append(QString::number(percent));
    return setting;
}

Settings::Declared Settings::contrastSetting()
{
    return {"look/contrast", {kSystem, "normal", "high"}};
}

Settings::Declared Settings::languageSetting()
{
    return {"guide/language", QStringList{kSystem} + Translation::languages()};
}

QString Settings::read(const char *key) const
{
    if (m_file.isEmpty())
        return {};
    const QSettings settings(m_file, QSettings::IniFormat);
    return settings.value(QLatin1String(key)).toString();
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

int Settings::chosen(const Declared &setting) const
{
    return static_cast<int>(std::max<qsizetype>(setting.values.indexOf(read(setting.key)), 0));
}

bool Settings::choose(const Declared &setting, qsizetype value)
{
    return write(setting.key, setting.values.at(std::max<qsizetype>(value, 0)));
}

std::optional<int> Settings::textPercent() const
{
    const Declared setting = textSetting();
    const int value = chosen(setting);
    return value == 0 ? std::nullopt : std::optional(setting.values.at(value).toInt());
}

bool Settings::setTextPercent(std::optional<int> percent)
{
    const Declared setting = textSetting();
    return choose(setting, percent ? setting.values.indexOf(QString::number(*percent)) : 0);
}

std::optional<bool> Settings::highContrast() const
{
    const int value = chosen(contrastSetting());
    return value == 0 ? std::nullopt : std::optional(value == 2);
}

bool Settings::setHighContrast(std::optional<bool> on)
{
    return choose(contrastSetting(), on ? (*on ? 2 : 1) : 0);
}

QString Settings::language() const
{
    const Declared setting = languageSetting();
    const int value = chosen(setting);
    return value == 0 ? QString() : setting.values.at(value);
}

bool Settings::setLanguage(const QString &code)
{
    const Declared setting = languageSetting();
    return choose(setting, setting.values.indexOf(code));
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

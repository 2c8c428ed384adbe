// SPDX-License-Identifier: Apache-2.0
#include "settings.h"

#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace shell {

Settings::Settings(QString file)
    : m_file(std::move(file))
{
}

QString Settings::defaultFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return folder.isEmpty() ? QString() : folder + QStringLiteral("/settings.ini");
}

const Settings::Declared &Settings::firstViewSetting()
{
    // In the order of pages::ResultView.
    static const Declared setting{"results/first-view", {"words", "chart", "table"}};
    return setting;
}

int Settings::read(const Declared &setting) const
{
    if (m_file.isEmpty())
        return 0;
    const QSettings settings(m_file, QSettings::IniFormat);
    const QString value = settings.value(QLatin1String(setting.key)).toString();
    return static_cast<int>(std::max<qsizetype>(setting.values.indexOf(value), 0));
}

bool Settings::write(const Declared &setting, int value)
{
    if (m_file.isEmpty())
        return false;
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(QLatin1String(setting.key), setting.values.at(value));
    settings.sync();
    return settings.status() == QSettings::NoError;
}

pages::ResultView Settings::firstView() const
{
    return static_cast<pages::ResultView>(read(firstViewSetting()));
}

bool Settings::setFirstView(pages::ResultView view)
{
    return write(firstViewSetting(), static_cast<int>(view));
}

}  // namespace shell

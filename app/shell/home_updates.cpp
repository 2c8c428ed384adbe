// SPDX-License-Identifier: Apache-2.0
#include "home_updates.h"

#include "window.h"

#include <QFileDialog>
#include <QStandardPaths>

namespace shell {

HomeUpdates::HomeUpdates(Updates &updates)
    : m_updates(updates)
{
    connect(&updates, &Updates::taken, this, [this] {
        m_said = tr("It is shown when the guide starts next time.");
        Q_EMIT changed();
    });
    connect(&updates, &Updates::refused, this, [this](const guide::Error &, bool byPerson) {
        m_said.clear();
        if (byPerson)
            Q_EMIT changed();
    });
}

QStringList HomeUpdates::told() const
{
    QStringList lines = m_updates.told();
    if (canShow() && !m_said.isEmpty())
        lines.append(m_said);
    return lines;
}

void HomeUpdates::choose(QWidget *parent)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    const QString file = QFileDialog::getOpenFileName(parent, tr("Newer content"), folder,
                                                      tr("Content files (*.sqlite)"));
    if (!file.isEmpty())
        m_updates.take(file);
}

void HomeUpdates::showNow()
{
    auto newer = m_updates.show(m_window->language());
    if (newer) {
        m_said.clear();
        m_window->showContent(std::move(*newer));
        return;
    }
    m_said = newer.error().what;
    Q_EMIT changed();
}

}  // namespace shell

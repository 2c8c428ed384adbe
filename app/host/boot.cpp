// SPDX-License-Identifier: Apache-2.0
#include "boot.h"

#include <QFile>
#include <QStringList>

namespace host {

QString systemBootId()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromLatin1(file.readAll()).trimmed();
}

std::chrono::milliseconds atLeastSince(const BootMoment &then, const BootMoment &now)
{
    // Without a name for the start of the computer, a later time shows that it is another one.
    const bool same = then.boot == now.boot && then.up <= now.up;
    return same ? now.up - then.up : now.up;
}

QString toText(const BootMoment &moment)
{
    const QString boot = moment.boot.isEmpty() ? QStringLiteral("-") : moment.boot;
    return QStringLiteral("%1 %2").arg(boot, QString::number(moment.up.count()));
}

bool fromText(const QString &text, BootMoment &moment)
{
    const QStringList parts = text.split(QLatin1Char(' '));
    bool fine = parts.size() == 2 && !parts.constFirst().isEmpty();
    const qint64 up = fine ? parts.constLast().toLongLong(&fine) : -1;
    if (!fine || up < 0)
        return false;
    const bool named = parts.constFirst() != QLatin1String("-");
    moment = {named ? parts.constFirst() : QString(), std::chrono::milliseconds(up)};
    return true;
}

}  // namespace host

// SPDX-License-Identifier: Apache-2.0
#include "clock.h"

#include "state_folder.h"

#include <QFile>

#include <ctime>

namespace host {

std::chrono::milliseconds BootClock::now() const
{
#ifdef CLOCK_BOOTTIME
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
#else
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
#endif
}

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

QJsonObject BootMoment::toJson() const
{
    return {{"boot", boot}, {"up", qint64(up.count())}};
}

std::optional<BootMoment> BootMoment::fromJson(const QJsonValue &value)
{
    const auto up = wholeNumber(value["up"], 0, std::numeric_limits<qint64>::max());
    if (!value["boot"].isString() || !up)
        return std::nullopt;
    return BootMoment{value["boot"].toString(), std::chrono::milliseconds(*up)};
}

}  // namespace host

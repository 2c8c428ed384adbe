// SPDX-License-Identifier: Apache-2.0
#include "clock.h"

#include "state_folder.h"

#include <limits>

namespace host {

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

// SPDX-License-Identifier: Apache-2.0
#include "active_pack.h"

#include "host/state_folder.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace update {

namespace {

/// More than keys and mistakes there will ever be.
constexpr qsizetype kMaxVersions = 64;
constexpr qsizetype kRejectedKept = 32;
constexpr int kMaxCrashes = 99;
constexpr int kMaxNumber = 999'999'999;
const QString kFilePrefix = QStringLiteral("serostim-guide-");

std::optional<QList<Version>> versionsOf(const QJsonValue &value)
{
    const QJsonArray all = value.toArray();
    if (!value.isArray() || all.size() > kMaxVersions)
        return std::nullopt;
    QList<Version> versions;
    for (const auto each : all) {
        const auto version = Version::fromJson(each);
        if (!version || version->isBuiltIn())
            return std::nullopt;
        versions.append(*version);
    }
    return versions;
}

}  // namespace

QString Version::fileName() const
{
    return isBuiltIn() ? QString() : kFilePrefix + QStringLiteral("%1-%2").arg(number).arg(key);
}

std::optional<Version> Version::fromFileName(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("\\A%1([1-9][0-9]{0,8})-([0-9A-F]{16})\\z").arg(kFilePrefix));
    const auto match = form.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return Version{match.captured(1).toInt(), match.captured(2)};
}

std::optional<Version> Version::fromJson(const QJsonValue &value)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9A-F]{16}\\z"));
    const auto number = host::wholeNumber(value["number"], 0, kMaxNumber);
    const QString key = value["key"].toString();
    if (!number || !(*number == 0 ? key.isEmpty() : form.match(key).hasMatch()))
        return std::nullopt;
    return Version{static_cast<int>(*number), key};
}

QJsonObject ActivePack::toJson() const
{
    return {{"current", current.toJson()},
            {"previous", previous.toJson()},
            {"trial", onTrial},
            {"crashes", crashes},
            {"running", running ? QJsonValue(running->toJson()) : QJsonValue::Null}};
}

std::optional<ActivePack> ActivePack::fromJson(const QJsonObject &state)
{
    const auto current = Version::fromJson(state["current"]);
    const auto previous = Version::fromJson(state["previous"]);
    const auto crashes = host::wholeNumber(state["crashes"], 0, kMaxCrashes);
    const auto running = host::BootMoment::fromJson(state["running"]);
    if (!current || !previous || !crashes || !state["trial"].isBool() ||
        (!running && !state["running"].isNull()))
        return std::nullopt;
    return ActivePack{*current, *previous, state["trial"].toBool(), static_cast<int>(*crashes),
                      running};
}

void ReplayGuard::note(const Version &version)
{
    if (!version.isBuiltIn())
        highest[version.key] = std::max(highest.value(version.key), version.number);
}

QJsonObject ReplayGuard::toJson() const
{
    QJsonArray highestOnes;
    for (const auto &[key, number] : highest.asKeyValueRange())
        highestOnes.append(Version{number, key}.toJson());
    QJsonArray rejectedOnes;
    // The latest ones matter most.
    for (const Version &version : rejected.last(std::min(rejected.size(), kRejectedKept)))
        rejectedOnes.append(version.toJson());
    return {{"highest", highestOnes}, {"rejected", rejectedOnes}};
}

std::optional<ReplayGuard> ReplayGuard::fromJson(const QJsonObject &state)
{
    const auto highest = versionsOf(state["highest"]);
    const auto rejected = versionsOf(state["rejected"]);
    if (!highest || !rejected)
        return std::nullopt;
    ReplayGuard guard{{}, *rejected};
    for (const Version &version : *highest)
        guard.note(version);
    return guard;
}

}  // namespace update

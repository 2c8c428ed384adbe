// SPDX-License-Identifier: Apache-2.0
#include "state_folder.h"

#include "files.h"

#include <QCoreApplication>
#include <QDebug>
#include <QFile>
#include <QJsonDocument>

namespace host {

namespace {

struct StateFolderWords {
    Q_DECLARE_TR_FUNCTIONS(host::StateFolder)
};

constexpr int kVersion = 1;
const QString kVersionKey = QStringLiteral("version");

/// Permissions alone do not tell: a file system may be read-only or full, and root may do anything.
guide::Result<void> tryWriting(const QString &path)
{
    const auto failed = [&](const QString &what) {
        return tl::unexpected(guide::Error{
            what, path,
            StateFolderWords::tr(
                "Nothing is kept over a restart until the account that the guide runs as "
                "can write to this folder.")});
    };
    if (path.isEmpty())
        return failed(StateFolderWords::tr("There is no folder to keep anything in."));
    const QString probe = path + QStringLiteral("/.writable");
    if (const auto written = writeDurably(probe, {}); !written)
        return failed(StateFolderWords::tr("Nothing can be written to the folder."));
    return removeDurably(probe);
}

}  // namespace

guide::Result<std::optional<QJsonObject>> readState(const QString &file)
{
    const auto data = readSmallFile(file);
    if (!data)
        return tl::unexpected(data.error());
    if (!*data)
        return std::nullopt;
    const QJsonObject state = QJsonDocument::fromJson(**data).object();
    if (state.value(kVersionKey) == kVersion)
        return state;
    return tl::unexpected(
        guide::Error{StateFolderWords::tr("The file is damaged or of another version."), file, {}});
}

guide::Result<void> writeState(const QString &file, QJsonObject state)
{
    state.insert(kVersionKey, kVersion);
    return writeDurably(file, QJsonDocument(state).toJson(QJsonDocument::Compact) + '\n');
}

std::optional<qint64> wholeNumber(const QJsonValue &value, qint64 least, qint64 most)
{
    const qint64 number = value.toInteger(least - 1);
    return number < least || number > most ? std::nullopt : std::optional(number);
}

StateFolder::StateFolder(QString path)
    : m_path(std::move(path))
    , m_usable(tryWriting(m_path))
{
}

QString StateFolder::systemPath()
{
    const QString given = qEnvironmentVariable("STATE_DIRECTORY").section(QLatin1Char(':'), 0, 0);
    return given.isEmpty() ? QStringLiteral("/var/lib/serostim-guide") : given;
}

QString StateFolder::file(const QString &name) const
{
    return m_path + QLatin1Char('/') + name;
}

guide::Result<std::optional<QJsonObject>> StateFolder::read(const QString &name) const
{
    if (m_path.isEmpty())
        return std::nullopt;
    auto state = readState(file(name));
    if (!state) {
        const QString aside = name + QStringLiteral(".old");
        (void)renameDurably(file(name), file(aside));
        qWarning().noquote() << "serostim-guide:" << name << "set aside as" << aside + ":"
                             << state.error().what;
    }
    return state;
}

guide::Result<void> StateFolder::write(const QString &name, const QJsonObject &state) const
{
    return m_usable.and_then([&] { return writeState(file(name), state); });
}

guide::Result<void> StateFolder::remove(const QString &name) const
{
    return m_usable.and_then([&] { return removeDurably(file(name)); });
}

}  // namespace host

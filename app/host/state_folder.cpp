// SPDX-License-Identifier: Apache-2.0
#include "state_folder.h"

#include "durable_file.h"

#include <QCoreApplication>

namespace host {

namespace {

struct StateFolderWords {
    Q_DECLARE_TR_FUNCTIONS(host::StateFolder)
};

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

guide::Result<std::optional<QByteArray>> StateFolder::read(const QString &name) const
{
    if (m_path.isEmpty())
        return std::nullopt;
    return readSmallFile(file(name));
}

guide::Result<void> StateFolder::write(const QString &name, const QByteArray &data) const
{
    return m_usable.and_then([&] { return writeDurably(file(name), data); });
}

guide::Result<void> StateFolder::remove(const QString &name) const
{
    return m_usable.and_then([&] { return removeDurably(file(name)); });
}

}  // namespace host

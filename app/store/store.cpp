// SPDX-License-Identifier: Apache-2.0
#include "store.h"

#include "statement.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QtEndian>

#include <sqlite3.h>

#include <atomic>
#include <optional>

namespace store {

namespace {

using guide::Error;  // lupdate takes a qualified return type for the context of its strings

constexpr qint64 kHeaderSize = 100;
constexpr qint64 kLargestStore = 1024LL * 1024 * 1024;

Error refused(const QString &path, const QString &what)
{
    return {what, path, Store::tr("Install the guide again, or name another file with --content.")};
}

/// Says from its first bytes alone what keeps a file from being a content store of this program.
/// Empty when nothing does. SQLite never sees a file that this names.
QString strangeness(const QByteArray &header, qint64 size)
{
    if (header.isEmpty())
        return Store::tr("the file is empty");
    if (!header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return Store::tr("the file is not a content store");
    if (header.size() < kHeaderSize)
        return Store::tr("the file is cut off");
    // The places are those of "The Database Header" in SQLite's file format.
    const auto number = [&](int place) {
        return qFromBigEndian<quint32>(header.constData() + place);
    };
    if (number(68) != kApplicationId)
        return Store::tr("the file is a database of another program");
    if (number(60) > kSchemaVersion)
        return Store::tr("the file was made for a newer guide");
    if (number(60) < kSchemaVersion)
        return Store::tr("the file was made for an older guide");
    const auto written = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = written == 1 ? 65536 : written;
    if (size < number(28) * pageSize)
        return Store::tr("the file is cut off");
    if (header.at(18) != 1 || header.at(19) != 1)
        return Store::tr("the file needs a second file beside it for changes");
    if (number(56) != SQLITE_UTF8)
        return Store::tr("the file's texts are not in UTF-8");
    return {};
}

guide::Result<void> verify(const QString &path, const Trust &trust)
{
    const QFileInfo info(path);
    if (!info.exists())
        return tl::unexpected(refused(path, Store::tr("the file is missing")));
    if (!info.isFile())
        return tl::unexpected(refused(path, Store::tr("this is not a file")));
    if (info.size() > kLargestStore)
        return tl::unexpected(refused(path, Store::tr("the file is too large")));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(
            refused(path, Store::tr("the file cannot be read: %1").arg(file.errorString())));
    const QByteArray header = file.peek(kHeaderSize);
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(
            refused(path, Store::tr("the file cannot be read: %1").arg(file.errorString())));
    if (const QString strange = strangeness(header, info.size()); !strange.isEmpty())
        return tl::unexpected(refused(path, strange));
    QCryptographicHash hash(Trust::kDigest);
    if (!hash.addData(&file) || file.error() != QFileDevice::NoError)
        return tl::unexpected(
            refused(path, Store::tr("the file cannot be read: %1").arg(file.errorString())));
    if (!trust.digests.contains(hash.result()))
        return tl::unexpected(refused(
            path, Store::tr("the file is not the content that was checked: it is altered or of "
                            "another edition")));
    return {};
}

/// Opens a file for reading only.
/// @return nothing, or what went wrong
tl::expected<void, QString> connect(QSqlDatabase database, const QString &path)
{
    QUrl url = QUrl::fromLocalFile(path);
    url.setQuery(QStringLiteral("immutable=1"));
    database.setDatabaseName(url.toString(QUrl::FullyEncoded));
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"));
    if (!database.open())
        return tl::unexpected(Store::tr("SQLite cannot open the file"));
    // Qt ignores a misspelt option and would then open for writing, so ask SQLite itself.
    if (sqlite3_db_readonly(handleOf(database), "main") != 1)
        return tl::unexpected(Store::tr("the file was not opened read-only"));
    return harden(database);
}

/// Opens bytes in memory, which must outlive the connection.
tl::expected<void, QString> connect(QSqlDatabase database, QByteArray &bytes)
{
    database.setDatabaseName(QStringLiteral(":memory:"));
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!database.open())
        return tl::unexpected(Store::tr("SQLite cannot be used"));
    // SQLite may neither free nor change them.
    const int loaded = sqlite3_deserialize(handleOf(database), "main",
                                           reinterpret_cast<unsigned char *>(bytes.data()),
                                           bytes.size(), bytes.size(), SQLITE_DESERIALIZE_READONLY);
    if (loaded != SQLITE_OK)
        return tl::unexpected(Store::tr("SQLite cannot read the copy"));
    return harden(database);
}

}  // namespace

/// A named Qt connection that closes and unregisters itself.
struct Store::Connection {
    /// The file's identity, to see that the file hashed is the file that SQLite opened.
    struct Snapshot {
        qint64 size = -1;
        QDateTime changed;
        QDateTime renamed;
        static Snapshot of(const QString &path)
        {
            const QFileInfo info(path);
            return {info.size(), info.lastModified(), info.metadataChangeTime()};
        }
        bool operator==(const Snapshot &) const = default;
    };

    explicit Connection(QByteArray memory = {})
        : bytes(std::move(memory))
    {
        static std::atomic<int> counter = 0;
        name = QStringLiteral("store-%1").arg(counter++);
        QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    }
    ~Connection()
    {
        QSqlDatabase::database(name, false).close();
        QSqlDatabase::removeDatabase(name);
    }
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] QSqlDatabase database() const { return QSqlDatabase::database(name, false); }

    QString name;
    std::optional<Snapshot> verified;  ///< the file as it was before it was hashed
    QByteArray bytes;  ///< what SQLite reads when there is no file; must outlive the connection
};

Store::Store(std::shared_ptr<Connection> connection, QString origin)
    : m_connection(std::move(connection))
    , m_origin(std::move(origin))
{
}

QSqlDatabase Store::database() const
{
    return m_connection->database();
}

guide::Result<Store> Store::openFile(const QString &path, const Trust &trust)
{
    if (path.isEmpty())
        return tl::unexpected(refused(tr("a file without a name"), tr("no file was named")));
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const Connection::Snapshot before = Connection::Snapshot::of(absolute);
    if (const auto verified = verify(absolute, trust); !verified)
        return tl::unexpected(verified.error());

    auto connection = std::make_shared<Connection>();
    if (const auto ready = connect(connection->database(), absolute); !ready)
        return tl::unexpected(refused(absolute, ready.error()));
    Store opened(std::move(connection), absolute);
    if (const auto whole = opened.probe(); !whole)
        return tl::unexpected(whole.error());
    opened.m_connection->verified = before;
    if (const auto same = opened.checkUnchanged(); !same)
        return tl::unexpected(same.error());
    return opened;
}

guide::Result<Store> Store::openBytes(QByteArray bytes, const QString &origin, const Trust &trust)
{
    if (!trust.digests.contains(QCryptographicHash::hash(bytes, Trust::kDigest)))
        return tl::unexpected(refused(origin, tr("the copy is damaged")));
    auto connection = std::make_shared<Connection>(std::move(bytes));
    if (const auto ready = connect(connection->database(), connection->bytes); !ready)
        return tl::unexpected(refused(origin, ready.error()));
    Store opened(std::move(connection), origin);
    if (const auto whole = opened.probe(); !whole)
        return tl::unexpected(whole.error());
    return opened;
}

guide::Result<void> Store::probe() const
{
    auto meta = Statement::prepare(
        database(), QStringLiteral("SELECT value FROM meta WHERE key = 'content_id'"));
    if (!meta)
        return tl::unexpected(refused(m_origin, meta.error().what));
    const auto row = meta->next();
    if (!row)
        return tl::unexpected(refused(m_origin, row.error().what));
    if (!*row)
        return tl::unexpected(refused(m_origin, tr("the store does not say what it is")));
    return {};
}

guide::Result<void> Store::checkUnchanged() const
{
    const std::optional<Connection::Snapshot> &verified = m_connection->verified;
    if (verified && Connection::Snapshot::of(m_origin) != *verified)
        return tl::unexpected(refused(m_origin, tr("the file changed while it was being read")));
    return {};
}

guide::Result<void> Store::checkWhole() const
{
    // They would never run here; that they are there shows that somebody else made this store.
    auto foreign = Statement::prepare(
        database(),
        QStringLiteral("SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')"));
    if (!foreign)
        return tl::unexpected(refused(m_origin, foreign.error().what));
    if (const auto found = foreign->next(); !found || *found)
        return tl::unexpected(refused(m_origin, tr("the store holds more than content")));
    auto damage = Statement::prepare(database(), QStringLiteral("PRAGMA quick_check(1)"));
    if (!damage)
        return tl::unexpected(refused(m_origin, damage.error().what));
    if (const auto report = damage->next(); !report)
        return tl::unexpected(refused(m_origin, report.error().what));
    if (const QString found = damage->text("quick_check").value_or(QString());
        found != QLatin1String("ok"))
        return tl::unexpected(refused(m_origin, tr("the store is damaged: %1").arg(found)));
    return checkUnchanged();
}

}  // namespace store

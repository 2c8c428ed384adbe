// SPDX-License-Identifier: Apache-2.0
#include "intake.h"

#include "host/copied_file.h"
#include "host/durable_file.h"
#include "pack/digest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace update {

namespace {

/// Of a pack's size: for the copy, and for what file systems need beside it.
constexpr double kRoom = 2.2;

tl::unexpected<guide::Error> refused(const QString &what, const QString &where,
                                     const QString &remedy)
{
    return tl::unexpected(guide::Error{what, where, remedy});
}

QString signatureOf(const QString &file)
{
    return file + QStringLiteral(".minisig");
}

guide::Result<QByteArray> readSignatureFile(const QString &file)
{
    const QString name = signatureOf(file);
    const auto data =
        QFileInfo(name).isSymLink()
            ? std::nullopt
            : host::readSmallFile(name, pack::kLargestSignature).value_or(std::nullopt);
    if (data)
        return *data;
    return refused(PacksWords::tr("The signature of the content is missing or cannot be read."),
                   name,
                   PacksWords::tr("Put both files side by side: the content and its signature."));
}

guide::Result<void> makeFolder(const QString &folder)
{
    if (QDir().mkpath(folder))
        return {};
    return refused(PacksWords::tr("The folder for newer content cannot be made."), folder,
                   PacksWords::tr("Make sure that its place is writable and has room."));
}

guide::Result<void> findRoom(const QString &folder, const QString &file)
{
    const QStorageInfo disk(folder);
    const double needed = kRoom * static_cast<double>(QFileInfo(file).size());
    // A pack that is too large is told so when it is copied.
    if (disk.isValid() && needed <= kRoom * pack::kLargestPack &&
        static_cast<double>(disk.bytesAvailable()) < needed)
        return refused(PacksWords::tr("There is not enough room for newer content."), folder,
                       PacksWords::tr("Free some space on this disk."));
    return {};
}

/// Two files that go away unless they are given their names.
class Incoming {
public:
    explicit Incoming(const QString &folder)
        : m_store(folder + QStringLiteral("/.incoming.sqlite"))
    {
        remove();  // left by a kill
    }
    ~Incoming() { remove(); }
    Q_DISABLE_COPY_MOVE(Incoming)

    [[nodiscard]] const QString &store() const { return m_store; }
    [[nodiscard]] QString signature() const { return signatureOf(m_store); }

private:
    void remove() const
    {
        QFile::remove(m_store);
        QFile::remove(signature());
    }

    QString m_store;
};

guide::Result<pack::Verified> verifyCopy(const QString &copy, const QByteArray &minisig,
                                         const QString &file, const Packs &packs)
{
    QFile bytes(copy);
    if (!bytes.open(QIODevice::ReadOnly))
        return refused(bytes.errorString(), copy, PacksWords::tr("Try it once more."));
    return pack::digestOf(bytes, copy).and_then([&](const QByteArray &digest) {
        return pack::verify(digest, minisig, packs.keys()).map_error([&](const guide::Error &why) {
            return guide::Error{why.what, file, why.remedy};
        });
    });
}

/// The signature first: where the store has its name, all of the content is there.
guide::Result<void> giveNames(const Incoming &copy, const QString &file)
{
    const auto named = host::renameDurably(copy.signature(), signatureOf(file)).and_then([&] {
        return host::renameDurably(copy.store(), file);
    });
    if (!named)
        QFile::remove(signatureOf(file));
    return named;
}

}  // namespace

bool isOffered(const Packs &packs, const QString &file, Asked asked)
{
    if (!QFileInfo::exists(file))
        return false;
    const auto minisig = readSignatureFile(file);
    if (!minisig)
        return QFileInfo::exists(signatureOf(file));
    const auto signature = pack::readSignature(*minisig);
    if (!signature)
        return true;
    const auto manifest = pack::readComment(QString::fromLatin1(signature->comment));
    return !manifest ||
           packs.mayTake(*manifest, pack::nameOf({signature->keyId, {}}), asked).has_value();
}

guide::Result<Content> takeIn(const Packs &packs, const QString &file, Asked asked,
                              const HealthCheck &isHealthy)
{
    const auto minisig = readSignatureFile(file);
    if (!minisig)
        return tl::unexpected(minisig.error());
    if (const auto made = makeFolder(packs.folder()); !made)
        return tl::unexpected(made.error());
    const auto lock = packs.lock();
    if (!lock)
        return tl::unexpected(lock.error());
    // What a kill left takes up the room that is looked for.
    packs.tidy();
    const Incoming copy(packs.folder());
    if (const auto room = findRoom(packs.folder(), file); !room)
        return tl::unexpected(room.error());
    const auto copied = host::copyFile(file, copy.store(), pack::kLargestPack).and_then([&] {
        return host::writeDurably(copy.signature(), *minisig);
    });
    if (!copied)
        return tl::unexpected(copied.error());
    const auto verified = verifyCopy(copy.store(), *minisig, file, packs);
    if (!verified)
        return tl::unexpected(verified.error());
    const QString key = pack::nameOf(verified->key);
    if (const auto may = packs.mayTake(verified->manifest, key, asked); !may)
        return tl::unexpected(may.error());
    Content content{
        {verified->manifest.number, key}, copy.store(), verified->digest, verified->manifest};
    if (const auto healthy = isHealthy(content); !healthy)
        return tl::unexpected(healthy.error());
    content.file =
        packs.folder() + QLatin1Char('/') + content.version.fileName() + QStringLiteral(".sqlite");
    if (const auto named = giveNames(copy, content.file); !named)
        return tl::unexpected(named.error());
    return content;
}

}  // namespace update

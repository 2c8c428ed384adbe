// SPDX-License-Identifier: Apache-2.0
#include "pack_writer.h"

#include "pack/manifest.h"
#include "pack/signature.h"
#include "store/everything.h"
#include "store/manifest_reader.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace content {

namespace {

constexpr qint64 kPiece = 256LL * 1024;

tl::unexpected<guide::Error> cannotWrite(const QFileDevice &file)
{
    return tl::unexpected(guide::Error{
        QStringLiteral("the file cannot be written: ") + file.errorString(), file.fileName(),
        QStringLiteral("Name a folder that can be written to and has room.")});
}

tl::unexpected<guide::Error> unusable(const QString &what, const QString &file)
{
    return tl::unexpected(
        guide::Error{QStringLiteral("the store cannot be used: ") + what, file,
                     QStringLiteral("Write it again with this “guide-content build”.")});
}

/// Copies the checked bytes and no others.
guide::Result<void> copy(const CheckedStore &store, QSaveFile &into)
{
    QFile from(store.file);
    if (!from.open(QIODevice::ReadOnly))
        return unusable(from.errorString(), store.file);
    if (!into.open(QIODevice::WriteOnly))
        return cannotWrite(into);
    QCryptographicHash digest(pack::kDigest);
    QByteArray piece(kPiece, Qt::Uninitialized);
    qint64 size = 0;
    while ((size = from.read(piece.data(), piece.size())) > 0) {
        digest.addData(QByteArrayView(piece.constData(), size));
        if (into.write(piece.constData(), size) != size)
            return cannotWrite(into);
    }
    // commit() does not say that what was still in the buffer found no room.
    if (!into.flush())
        return cannotWrite(into);
    if (size < 0 || digest.result() != store.digest)
        return tl::unexpected(
            guide::Error{QStringLiteral("the store changed while the pack was made"), store.file,
                         QStringLiteral("Make the pack again when nothing writes to the store.")});
    return {};
}

}  // namespace

guide::Result<CheckedStore> checkStore(const QString &file)
{
    // A pipe or a device would be waited for, or never end.
    if (const QFileInfo info(file); info.exists() && !info.isFile())
        return unusable(QStringLiteral("this is not a file"), file);
    QFile read(file);
    if (!read.open(QIODevice::ReadOnly))
        return unusable(read.errorString(), file);
    const auto digest = pack::digestOf(read, file);
    if (!digest)
        return unusable(digest.error().what, file);
    const auto opened = store::Store::openFile(file, {{*digest}});
    if (!opened)
        return unusable(opened.error().what, file);
    const auto all = store::readEverything(*opened).and_then([&] { return opened->checkWhole(); });
    if (!all)
        return unusable(all.error().what, file);
    const auto manifest = store::readManifest(*opened);
    if (!manifest)
        return unusable(manifest.error().what, file);
    return CheckedStore{file, *digest, pack::toComment(*manifest)};
}

guide::Result<void> writePack(const CheckedStore &store, const SecretKey &key, const QDir &folder)
{
    QSaveFile content(folder.filePath(QLatin1String(kPackFile)));
    if (const auto copied = copy(store, content); !copied)
        return copied;
    QSaveFile signature(folder.filePath(QLatin1String(kPackSignature)));
    const QByteArray text = key.signatureFile(store.digest, store.comment.toLatin1());
    if (!signature.open(QIODevice::WriteOnly) || signature.write(text) != text.size() ||
        !signature.flush())
        return cannotWrite(signature);
    if (!content.commit())
        return cannotWrite(content);
    if (!signature.commit())
        return cannotWrite(signature);
    return {};
}

}  // namespace content

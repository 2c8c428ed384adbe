// SPDX-License-Identifier: Apache-2.0
#include "pack.h"

#include "pack/manifest.h"
#include "pack/signature.h"
#include "store/content_reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <filesystem>

namespace content {

namespace {

constexpr char kPackFile[] = "serostim-guide-content.sqlite";
constexpr char kPackSignature[] = "serostim-guide-content.sqlite.minisig";

struct CheckedStore {
    QByteArray digest;  ///< BLAKE2b-512 of what was checked
    QString comment;    ///< what is to be signed about it
};

tl::unexpected<guide::Error> cannotWrite(const QString &file, const QString &why)
{
    return tl::unexpected(
        guide::Error{QStringLiteral("the file cannot be written: ") + why, file,
                     QStringLiteral("Name a folder that can be written to and has room.")});
}

tl::unexpected<guide::Error> unusable(const QString &what, const QString &file)
{
    return tl::unexpected(
        guide::Error{QStringLiteral("the store cannot be used: ") + what, file,
                     QStringLiteral("Write it again with this “guide-content build”.")});
}

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
    return CheckedStore{*digest, pack::toComment(*manifest)};
}

/// A copy of the checked bytes and no others.
guide::Result<void> copy(const QString &store, const QByteArray &digest, const QString &into)
{
    QFile from(store);
    if (!from.copy(into))
        return cannotWrite(into, from.errorString());
    QFile copied(into);
    if (!copied.open(QIODevice::ReadOnly) ||
        pack::digestOf(copied, into).value_or(QByteArray()) != digest)
        return tl::unexpected(
            guide::Error{QStringLiteral("the store changed while the pack was made"), store,
                         QStringLiteral("Make the pack again when nothing writes to the store.")});
    return {};
}

/// @param err takes what minisign says while it goes on, such as its question for the password
guide::Result<void> sign(const QString &file, const QString &key, const QString &comment,
                         QTextStream &err)
{
    QProcess minisign;
    minisign.setProcessChannelMode(QProcess::MergedChannels);
    minisign.setInputChannelMode(QProcess::ForwardedInputChannel);
    minisign.start(QStringLiteral("minisign"),
                   {"-S", "-s", key, "-m", file, "-x", file + QStringLiteral(".minisig"), "-t",
                    comment, "-c", QStringLiteral("signature of serostim-guide content")});
    QString said;
    while (minisign.waitForReadyRead(-1)) {
        const QString now = QString::fromUtf8(minisign.readAll());
        said += now;
        if (said.startsWith(QLatin1String("Password")))
            err << now << Qt::flush;
    }
    minisign.waitForFinished(-1);
    if (minisign.exitStatus() == QProcess::NormalExit && minisign.exitCode() == 0)
        return {};
    if (minisign.error() == QProcess::FailedToStart)
        said = minisign.errorString();
    return tl::unexpected(guide::Error{
        QStringLiteral("minisign does not sign: ") + said.trimmed().section(QLatin1Char('\n'), -1),
        key, QStringLiteral("Name a secret key of minisign's, and give its password.")});
}

guide::Result<void> moveInto(const QDir &folder, const QDir &from)
{
    const std::array names{kPackFile, kPackSignature};
    for (const char *name : names) {
        if (const QFileInfo taken(folder.filePath(QLatin1String(name))); taken.isDir())
            return cannotWrite(taken.filePath(), QStringLiteral("a folder has its name"));
    }
    for (const char *name : names) {
        const QString target = folder.filePath(QLatin1String(name));
        // Unlike QFile::rename, this replaces in one step.
        std::error_code failure;
        std::filesystem::rename(from.filePath(QLatin1String(name)).toStdU16String(),
                                target.toStdU16String(), failure);
        if (failure)
            return cannotWrite(target, QString::fromStdString(failure.message()));
    }
    return {};
}

bool refuse(const guide::Error &error, QTextStream &err)
{
    err << "guide-content: " << error.what << " (" << error.where << "). " << error.remedy << "\n";
    return false;
}

}  // namespace

bool printComment(const QString &store, QTextStream &out, QTextStream &err)
{
    const auto checked = checkStore(store);
    if (!checked)
        return refuse(checked.error(), err);
    out << checked->comment << "\n";
    return true;
}

bool makePack(const QString &store, const QString &key, const QString &folder, QTextStream &out,
              QTextStream &err)
{
    const auto checked = checkStore(store);
    if (!checked)
        return refuse(checked.error(), err);
    const QDir target(folder);
    const QTemporaryDir beside(target.filePath(QStringLiteral(".pack-XXXXXX")));
    const QString file = beside.filePath(QLatin1String(kPackFile));
    const auto written =
        (beside.isValid() ? guide::Result<void>() : cannotWrite(folder, beside.errorString()))
            .and_then([&] { return copy(store, checked->digest, file); })
            .and_then([&] { return sign(file, key, checked->comment, err); })
            .and_then([&] { return moveInto(target, QDir(beside.path())); });
    if (!written)
        return refuse(written.error(), err);
    out << checked->comment << "\n";
    return true;
}

}  // namespace content

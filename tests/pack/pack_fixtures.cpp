// SPDX-License-Identifier: Apache-2.0
#include "pack_fixtures.h"

#include "pack/signature.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtEndian>

#include <sodium.h>

namespace fixtures {

namespace {

/// A test without its fixture would prove nothing, so it ends here.
void require(bool made, const QString &what)
{
    if (!made)
        qFatal("fixture: %s", qPrintable(what));
}

unsigned char *unsignedOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *unsignedOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// One id in 16 begins with a zero, which minisign leaves out where it prints one. Here all do.
void beginIdWithZero(const QString &file, qsizetype idAt)
{
    QByteArrayList lines = bytesOf(file).split('\n');
    QByteArray bytes = QByteArray::fromBase64(lines.at(1));
    char &first = bytes[idAt + 7];  // little-endian
    first = static_cast<char>(first & 0x0f);
    lines[1] = bytes.toBase64();
    put(file, lines.join('\n'));
}

}  // namespace

Answer minisign(const QStringList &arguments, const QByteArray &typed)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("minisign"), arguments);
    require(process.waitForStarted(), QStringLiteral("minisign is not installed"));
    process.write(typed);
    process.closeWriteChannel();
    require(process.waitForFinished(120'000), QStringLiteral("minisign does not end"));
    return {process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            QString::fromUtf8(process.readAll())};
}

KeyPair makeKeys(const QString &folder, const QString &name, const QByteArray &password)
{
    const QString start = folder + QLatin1Char('/') + name;
    KeyPair keys{start + QStringLiteral(".key"), start + QStringLiteral(".pub"), {}};
    QStringList arguments{"-G", "-s", keys.secretFile, "-p", keys.publicFile};
    if (password.isNull())
        arguments.append(QStringLiteral("-W"));
    const Answer made = minisign(arguments, password + '\n' + password + '\n');
    require(made.agreed, made.said);
    if (password.isNull()) {
        beginIdWithZero(keys.publicFile, 2);
        beginIdWithZero(keys.secretFile, 54);
    }
    const auto key = pack::readPublicKey(bytesOf(keys.publicFile));
    require(key.has_value(), keys.publicFile);
    keys.key = *key;
    return keys;
}

KeyPair locked(const KeyPair &plain, const QString &folder, const QByteArray &password)
{
    constexpr quint64 operations = crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_INTERACTIVE;
    constexpr quint64 memory = crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_INTERACTIVE;
    const auto limit = [](quint64 value) {
        QByteArray bytes(8, '\0');
        qToLittleEndian(value, bytes.data());
        return bytes;
    };
    const QByteArray bytes = QByteArray::fromBase64(bytesOf(plain.secretFile).split('\n').at(1));
    const QByteArray key = bytes.mid(54, 8 + 64);
    const QByteArray salt(32, 's');
    QByteArray check(32, '\0');
    const QByteArray summed = "Ed" + key;
    crypto_generichash(unsignedOf(check), 32, unsignedOf(summed),
                       static_cast<unsigned long long>(summed.size()), nullptr, 0);
    QByteArray hidden = key + check;
    QByteArray stream(hidden.size(), '\0');
    require(crypto_pwhash_scryptsalsa208sha256(
                unsignedOf(stream), static_cast<unsigned long long>(stream.size()),
                password.constData(), static_cast<unsigned long long>(password.size()),
                unsignedOf(salt), operations, memory) == 0,
            QStringLiteral("no memory for a password"));
    for (qsizetype i = 0; i < hidden.size(); ++i)
        hidden[i] = static_cast<char>(hidden.at(i) ^ stream.at(i));
    KeyPair keys = plain;
    keys.secretFile = QStringLiteral("%1/locked-%2.key").arg(folder).arg(password.size());
    put(keys.secretFile,
        "untrusted comment: locked\n" +
            ("EdScB2" + salt + limit(operations) + limit(memory) + hidden).toBase64() + '\n');
    return keys;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    require(file.open(QIODevice::ReadOnly), path);
    return file.readAll();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush(),
            path);
}

pack::Manifest manifest()
{
    return {QStringLiteral("serostim-guide"),
            3,
            QStringLiteral("2026.12"),
            QDate(2026, 12, 1),
            QVersionNumber(0, 1, 0),
            1,
            {QStringLiteral("en"), QStringLiteral("es")},
            QDate(2027, 5, 20)};
}

QByteArray comment()
{
    return "serostim-guide-content pack=1 id=serostim-guide number=3 version=2026.12"
           " built=2026-12-01 program=0.1.0 schema=1 languages=en,es review-by=2027-05-20";
}

QByteArray digestOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    require(buffer.open(QIODevice::ReadOnly), QStringLiteral("buffer"));
    return pack::digestOf(buffer, QStringLiteral("bytes")).value_or(QByteArray());
}

QByteArray signedBy(const KeyPair &keys, const QByteArray &file, const QByteArray &comment)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file"));
    put(path, file);
    return signedByMinisign(keys, path, comment, {"-c", "signature of serostim-guide content"});
}

QByteArray signedByMinisign(const KeyPair &keys, const QString &file, const QByteArray &comment,
                            const QStringList &more)
{
    const QString signature = file + QStringLiteral(".minisig");
    const Answer answer = minisign(QStringList{"-S", "-s", keys.secretFile, "-m", file, "-x",
                                               signature, "-t", QString::fromUtf8(comment)} +
                                   more);
    require(answer.agreed, answer.said);
    return bytesOf(signature);
}

}  // namespace fixtures

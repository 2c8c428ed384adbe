// SPDX-License-Identifier: Apache-2.0
#include "signature.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <sodium.h>

namespace pack {

namespace {

struct DigestWords {
    Q_DECLARE_TR_FUNCTIONS(pack::Digest)
};

constexpr qint64 kPiece = 256LL * 1024;

struct KeyWords {
    Q_DECLARE_TR_FUNCTIONS(pack::Key)
};

constexpr char kEd25519[] = "Ed";
constexpr qsizetype kKeySize = 32;

struct SignatureWords {
    Q_DECLARE_TR_FUNCTIONS(pack::Signature)
};

constexpr char kPrehashed[] = "ED";
constexpr char kLegacy[] = "Ed";
constexpr qsizetype kSignatureSize = crypto_sign_BYTES;
/// What stands in the line that nothing signs.
constexpr std::array kUnsignedLines{"untrusted comment: signature of serostim-guide content",
                                    "untrusted comment: signature from minisign secret key"};

tl::unexpected<guide::Error> refused(const QString &what, const QString &remedy)
{
    return tl::unexpected(guide::Error{what, SignatureWords::tr("content pack"), remedy});
}

tl::unexpected<guide::Error> damaged(const QString &what)
{
    return refused(what,
                   SignatureWords::tr("Copy both files of the pack again, from where they came."));
}

bool holds(const QByteArray &signature, const QByteArray &message, const PublicKey &key)
{
    const auto bytes = [](const QByteArray &array) {
        return reinterpret_cast<const unsigned char *>(array.constData());
    };
    return key.bytes.size() == crypto_sign_PUBLICKEYBYTES &&
           crypto_sign_verify_detached(bytes(signature), bytes(message),
                                       static_cast<unsigned long long>(message.size()),
                                       bytes(key.bytes)) == 0;
}

bool isPrintable(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char sign) { return sign >= 32 && sign < 127; });
}

}  // namespace

guide::Result<QByteArray> digestOf(QIODevice &device, const QString &name)
{
    QCryptographicHash digest(kDigest);
    QByteArray piece(kPiece, Qt::Uninitialized);
    qint64 whole = 0;
    while (whole <= kLargestPack) {
        const qint64 size = device.read(piece.data(), piece.size());
        if (size < 0)
            return tl::unexpected(guide::Error{
                DigestWords::tr("The file cannot be read: %1.").arg(device.errorString()), name,
                DigestWords::tr("Copy it again, from a medium that is whole.")});
        if (size == 0)
            return digest.result();
        digest.addData(QByteArrayView(piece.constData(), size));
        whole += size;
    }
    return tl::unexpected(
        guide::Error{DigestWords::tr("The file is too large to be a content pack."), name,
                     DigestWords::tr("Take the pack's own file.")});
}

guide::Result<PublicKey> readPublicKey(const QByteArray &file)
{
    const auto refused = tl::unexpected(guide::Error{
        KeyWords::tr("This is no public key of minisign."), KeyWords::tr("public key"),
        KeyWords::tr("Take the file that “minisign -G” wrote, its name ends in .pub.")});
    const auto lines = linesOf(file, 2);
    if (!lines || !lines->at(0).startsWith(kUntrusted))
        return refused;
    const auto bytes = fromBase64(lines->at(1), kAlgorithmSize + kIdSize + kKeySize);
    if (!bytes || !bytes->startsWith(kEd25519))
        return refused;
    return PublicKey{bytes->mid(kAlgorithmSize, kIdSize), bytes->right(kKeySize)};
}

QString nameOf(const PublicKey &key)
{
    const auto id = qFromLittleEndian<quint64>(key.id.constData());
    return QStringLiteral("%1").arg(id, 16, 16, QLatin1Char('0')).toUpper();
}

std::optional<QList<QByteArray>> linesOf(const QByteArray &file, qsizetype count)
{
    if (file.size() > kLargestText || file.count('\n') != count || !file.endsWith('\n'))
        return std::nullopt;
    QList<QByteArray> lines = file.split('\n');
    lines.removeLast();
    return lines;
}

std::optional<QByteArray> fromBase64(const QByteArray &text, qsizetype size)
{
    const QByteArray::FromBase64Result decoded =
        QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    // Written back, it must be the same: the last sign has bits that decoding leaves out.
    if (!decoded || (*decoded).size() != size || (*decoded).toBase64() != text)
        return std::nullopt;
    return *decoded;
}

guide::Result<Signature> readSignature(const QByteArray &minisig)
{
    const auto garbled = [] {
        return damaged(SignatureWords::tr("The pack is not signed: its signature file is none."));
    };
    const auto lines = linesOf(minisig, 4);
    if (!lines)
        return garbled();
    const bool known = std::find(kUnsignedLines.begin(), kUnsignedLines.end(), lines->at(0)) !=
                       kUnsignedLines.end();
    const auto ofFile = fromBase64(lines->at(1), kAlgorithmSize + kIdSize + kSignatureSize);
    const auto ofFileComment = fromBase64(lines->at(3), kSignatureSize);
    if (!known || !ofFile || !ofFileComment || !lines->at(2).startsWith(kTrusted) ||
        !isPrintable(lines->at(2)))
        return garbled();
    if (ofFile->startsWith(kLegacy))
        return refused(
            SignatureWords::tr("The pack's signature is of an old kind that is not taken."),
            SignatureWords::tr("Have it signed again, without minisign's option -l."));
    if (!ofFile->startsWith(kPrehashed))
        return garbled();
    return Signature{ofFile->mid(kAlgorithmSize, kIdSize), ofFile->right(kSignatureSize),
                     lines->at(2).mid(QByteArrayView(kTrusted).size()), *ofFileComment};
}

guide::Result<Verified> verify(const QByteArray &digest, const QByteArray &minisig,
                               const QList<PublicKey> &keys)
{
    const auto signature = readSignature(minisig);
    if (!signature)
        return tl::unexpected(signature.error());
    if (keys.isEmpty())
        return refused(
            SignatureWords::tr("This guide was built without keys, so it takes no content packs."),
            SignatureWords::tr("Install a guide that was built with keys."));
    const auto key = std::find_if(keys.begin(), keys.end(), [&](const PublicKey &candidate) {
        return candidate.id == signature->keyId;
    });
    if (key == keys.end())
        return refused(
            SignatureWords::tr("The pack is signed with a key that this guide does not know: %1.")
                .arg(nameOf({signature->keyId, {}})),
            SignatureWords::tr("Take packs only from where the guide came from. A newer guide "
                               "may know the key."));
    if (sodium_init() < 0 || digest.size() != kDigestSize ||
        !holds(signature->ofFile, digest, *key))
        return damaged(SignatureWords::tr("The pack's file is not the one that was signed."));
    if (!holds(signature->ofFileComment, signature->ofFile + signature->comment, *key))
        return damaged(
            SignatureWords::tr("The pack's description is not the one that was signed."));
    auto manifest = readComment(QString::fromLatin1(signature->comment));
    if (!manifest)
        return tl::unexpected(manifest.error());
    return Verified{std::move(*manifest), *key, digest};
}

}  // namespace pack

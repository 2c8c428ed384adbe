// SPDX-License-Identifier: Apache-2.0
#include "signature.h"

#include "digest.h"
#include "minisign_text.h"

#include <QCoreApplication>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace pack {

namespace {

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

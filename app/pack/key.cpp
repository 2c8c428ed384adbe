// SPDX-License-Identifier: Apache-2.0
#include "key.h"

#include "minisign_text.h"

#include <QCoreApplication>
#include <QtEndian>

namespace pack {

namespace {

struct KeyWords {
    Q_DECLARE_TR_FUNCTIONS(pack::Key)
};

constexpr char kEd25519[] = "Ed";
constexpr qsizetype kKeySize = 32;

}  // namespace

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

}  // namespace pack

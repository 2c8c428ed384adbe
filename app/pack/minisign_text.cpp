// SPDX-License-Identifier: Apache-2.0
#include "minisign_text.h"

namespace pack {

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

}  // namespace pack

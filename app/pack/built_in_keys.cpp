// SPDX-License-Identifier: Apache-2.0
#include "signature.h"

#include "content_keys.h"

namespace pack {

QList<PublicKey> builtInKeys()
{
    QList<PublicKey> keys;
    for (const char *file : kContentKeys) {
        if (const auto key = readPublicKey(file))
            keys.append(*key);
    }
    return keys;
}

}  // namespace pack

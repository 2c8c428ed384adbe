// SPDX-License-Identifier: Apache-2.0
#include "key.h"

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

// SPDX-License-Identifier: Apache-2.0
#include "store.h"

#include "factory_digest.h"

#include <QResource>

/// A static library's resources register only when asked; the macro must stand outside namespaces.
static void registerFactoryCopy()
{
    Q_INIT_RESOURCE(factory);
}

namespace store {

int builtInNumber()
{
    return kFactoryNumber;
}

Trust Trust::builtIn()
{
    return {{QByteArray::fromHex(kFactoryDigest)}};
}

guide::Result<Store> Store::openFactory()
{
    registerFactoryCopy();
    const QResource resource(QStringLiteral(":/factory/guide.sqlite"));
    return openBytes(resource.uncompressedData(), tr("the copy inside the program"),
                     Trust::builtIn());
}

}  // namespace store

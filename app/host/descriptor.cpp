// SPDX-License-Identifier: Apache-2.0
#include "descriptor.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>

namespace host {

bool writeAll(int descriptor, QByteArrayView data)
{
    qsizetype done = 0;
    while (done < data.size()) {
        const ssize_t now =
            ::write(descriptor, data.data() + done, static_cast<size_t>(data.size() - done));
        if (now < 0 && errno == EINTR)
            continue;
        if (now <= 0)
            return false;
        done += now;
    }
    return true;
}

bool synchroniseFolderOf(const QString &file)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(file).absolutePath());
    const Descriptor descriptor(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return descriptor.good() && ::fsync(descriptor.number()) == 0;
}

}  // namespace host

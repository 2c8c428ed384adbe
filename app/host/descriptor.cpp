// SPDX-License-Identifier: Apache-2.0
#include "descriptor.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>

namespace host {

qsizetype readSome(int descriptor, char *bytes, qsizetype most)
{
    ssize_t got = 0;
    do
        got = ::read(descriptor, bytes, static_cast<size_t>(most));
    while (got < 0 && errno == EINTR);
    return got;
}

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

tl::unexpected<guide::Error> cannotWrite(const QString &file, int why)
{
    return tl::unexpected(guide::Error{
        FilesWords::tr("The file could not be written: %1.").arg(qt_error_string(why)), file,
        FilesWords::tr("Make sure that its folder is there, is writable and has room.")});
}

}  // namespace host

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QString>

#include <unistd.h>
#include <utility>

namespace host {

/// What is said of files.
struct FilesWords {
    Q_DECLARE_TR_FUNCTIONS(host::Files)
};

/// A file descriptor that is closed in every case.
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool good() const { return m_number >= 0; }
    /// A write may fail as late as here.
    bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

/// @return how many bytes were read: fewer at the end, none behind it, −1 when that cannot be done
qsizetype readSome(int descriptor, char *bytes, qsizetype most);

/// @return whether all of it was written; else `errno` says why not
bool writeAll(int descriptor, QByteArrayView data);

/// After this, names that were given or taken in the folder of `file` stay so.
bool synchroniseFolderOf(const QString &file);

/// What to say when a file could not be written, for the reason `why` (errno).
tl::unexpected<guide::Error> cannotWrite(const QString &file, int why);

}  // namespace host

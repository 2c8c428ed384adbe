// SPDX-License-Identifier: Apache-2.0
#include "system_files.h"

#include <QDir>
#include <QFileInfo>

#include <fcntl.h>
#include <io.h>
#include <string>
#include <windows.h>

namespace host {

namespace {

/// The whole name as Windows wants it, of any length and in any script.
std::wstring wide(const QString &file)
{
    const QString name = QDir::toNativeSeparators(QFileInfo(file).absoluteFilePath());
    const bool isShare = name.startsWith(QLatin1String("\\\\"));
    return ((isShare ? QStringLiteral("\\\\?\\UNC") + name.mid(1)
                     : QStringLiteral("\\\\?\\") + name))
        .toStdWString();
}

bool isMissing()
{
    const DWORD why = GetLastError();
    return why == ERROR_FILE_NOT_FOUND || why == ERROR_PATH_NOT_FOUND;
}

HANDLE asHandle(qintptr handle)
{
    return reinterpret_cast<HANDLE>(handle);
}

qintptr openToLock(const std::wstring &name)
{
    return reinterpret_cast<qintptr>(
        CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE,
                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_ALWAYS,
                    FILE_ATTRIBUTE_HIDDEN | FILE_FLAG_OPEN_REPARSE_POINT, nullptr));
}

}  // namespace

Opened openOrdinary(QFile &file, const QString &name, Links links)
{
    const DWORD noLinks = links == Links::Refused ? FILE_FLAG_OPEN_REPARSE_POINT : 0;
    const HANDLE handle =
        CreateFileW(wide(name).c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_DELETE, nullptr,
                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL | noLinks, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        // Folders are opened in another way.
        if (GetLastError() == ERROR_ACCESS_DENIED && QFileInfo(name).isDir())
            return Opened::NotOrdinary;
        return isMissing() ? Opened::Missing : Opened::No;
    }
    BY_HANDLE_FILE_INFORMATION about{};
    const DWORD special = FILE_ATTRIBUTE_DIRECTORY | FILE_ATTRIBUTE_DEVICE |
                          (noLinks != 0 ? FILE_ATTRIBUTE_REPARSE_POINT : 0);
    if (GetFileType(handle) == FILE_TYPE_DISK && GetFileInformationByHandle(handle, &about) != 0 &&
        (about.dwFileAttributes & special) == 0) {
        const int descriptor =
            _open_osfhandle(reinterpret_cast<intptr_t>(handle), _O_RDONLY | _O_BINARY);
        if (descriptor >= 0 && file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered,
                                         QFileDevice::AutoCloseHandle))
            return Opened::Yes;
        if (descriptor >= 0) {
            _close(descriptor);
            return Opened::NotOrdinary;
        }
    }
    CloseHandle(handle);
    return Opened::NotOrdinary;
}

/// A new file in the user's own folder is theirs; groups of readers are a kiosk's.
bool letRead(QFile &, std::optional<unsigned int>)
{
    return true;
}

bool synchronise(QFile &file)
{
    return FlushFileBuffers(reinterpret_cast<HANDLE>(_get_osfhandle(file.handle()))) != 0;
}

/// Names are written through as they are given (MOVEFILE_WRITE_THROUGH).
bool synchroniseFolderOf(const QString &)
{
    return true;
}

bool takeName(const QString &from, const QString &to)
{
    return MoveFileExW(wide(from).c_str(), wide(to).c_str(),
                       MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0;
}

bool removeName(const QString &file)
{
    return DeleteFileW(wide(file).c_str()) != 0 || isMissing();
}

qintptr openLock(const QString &file)
{
    return openToLock(wide(file));
}

/// A folder itself cannot be locked, so a file in it stands for it.
qintptr openFolderLock(const QString &folder)
{
    return QFileInfo(folder).isDir() ? openToLock(wide(folder + QStringLiteral("/.folder.lock")))
                                     : -1;
}

Locked lockHandle(qintptr handle)
{
    OVERLAPPED place{};
    if (LockFileEx(asHandle(handle), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0,
                   &place) != 0)
        return Locked::Yes;
    const DWORD why = GetLastError();
    return why == ERROR_LOCK_VIOLATION || why == ERROR_IO_PENDING ? Locked::ByAnother : Locked::No;
}

void closeLock(qintptr handle)
{
    CloseHandle(asHandle(handle));
}

}  // namespace host

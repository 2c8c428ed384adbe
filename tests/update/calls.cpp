// SPDX-License-Identifier: Apache-2.0
#include "calls.h"

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <ctime>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

bool g_on = false;
bool g_reads = false;
int g_count = 0;
int g_failing = -1;
int g_error = 0;
bool g_always = false;
bool g_kills = false;
QStringList g_trace;
long g_wallClock = -1;

void begin(int number, int error, bool always, bool kills)
{
    g_count = 0;
    g_failing = number;
    g_error = error;
    g_always = always;
    g_kills = kills;
    g_trace.clear();
    g_on = true;
}

/// @return whether this call is to fail
bool fails(const char *what)
{
    if (!g_on)
        return false;
    const int now = g_count++;
    g_on = false;  // what is done here is no call of the tested code
    g_trace.append(QString::fromLatin1(what));
    g_on = true;
    if (now != g_failing && !(g_always && g_failing >= 0 && now > g_failing))
        return false;
    if (g_kills)
        ::raise(SIGKILL);
    errno = g_error;
    return g_error > 0;
}

bool isFile(int descriptor)
{
    struct stat about {};
    return ::fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode);
}

bool isFolder(int descriptor)
{
    struct stat about {};
    return ::fstat(descriptor, &about) == 0 && S_ISDIR(about.st_mode);
}

/// Of a new file, which is all that is asked for one.
mode_t modeOf(int flags, va_list more)
{
    return (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
}

template <typename Function> Function real(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

namespace calls {

void failAt(int number, int error, bool always)
{
    begin(number, error, always, false);
}

void killAt(int number)
{
    begin(number, 0, false, true);
}

int count()
{
    g_on = false;
    return g_count;
}

const QStringList &trace()
{
    g_on = false;
    return g_trace;
}

void setWallClock(long seconds)
{
    g_wallClock = seconds;
}

void countReads(bool on)
{
    g_reads = on;
}

}  // namespace calls

// In the place of the C library's, for this program.
extern "C" int open64(const char *path, int flags, ...)
{
    static const auto next = real<int (*)(const char *, int, mode_t)>("open64");
    va_list more;
    va_start(more, flags);
    const mode_t mode = modeOf(flags, more);
    va_end(more);
    const bool counts = g_reads || (flags & O_CREAT) != 0;
    return counts && fails("open") ? -1 : next(path, flags, mode);
}

extern "C" int open(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = modeOf(flags, more);
    va_end(more);
    return open64(path, flags, mode);
}

extern "C" ssize_t write(int descriptor, const void *bytes, size_t size)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t)>("write");
    return isFile(descriptor) && fails("write") ? -1 : next(descriptor, bytes, size);
}

extern "C" ssize_t read(int descriptor, void *bytes, size_t size)
{
    static const auto next = real<ssize_t (*)(int, void *, size_t)>("read");
    return g_reads && isFile(descriptor) && fails("read") ? -1 : next(descriptor, bytes, size);
}

extern "C" int fsync(int descriptor)
{
    static const auto next = real<int (*)(int)>("fsync");
    return fails(isFolder(descriptor) ? "fsync folder" : "fsync file") ? -1 : next(descriptor);
}

extern "C" int rename(const char *from, const char *to)
{
    static const auto next = real<int (*)(const char *, const char *)>("rename");
    return fails("rename") ? -1 : next(from, to);
}

extern "C" int clock_gettime(clockid_t which, timespec *when) noexcept
{
    static const auto next = real<int (*)(clockid_t, timespec *)>("clock_gettime");
    const int told = next(which, when);
    if (which == CLOCK_REALTIME && g_wallClock >= 0)
        when->tv_sec = g_wallClock;
    return told;
}

extern "C" int gettimeofday(timeval *when, void *zone) noexcept
{
    static const auto next = real<int (*)(timeval *, void *)>("gettimeofday");
    const int told = next(when, zone);
    if (g_wallClock >= 0)
        when->tv_sec = g_wallClock;
    return told;
}

extern "C" int unlink(const char *path)
{
    static const auto next = real<int (*)(const char *)>("unlink");
    return fails("unlink") ? -1 : next(path);
}

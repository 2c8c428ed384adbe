// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store_fixtures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <array>

#include <arpa/inet.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <unistd.h>

/// A file that nobody may open and a port that nobody may ask.
class Trap {
public:
    Trap()
        : file(m_folder.filePath("secret.css"))
        , m_watch(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
        , m_door(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        fixtures::write(file, "* { color: white }");
        inotify_add_watch(m_watch, QFile::encodeName(file), IN_OPEN | IN_ACCESS);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *any = reinterpret_cast<sockaddr *>(&address);
        m_works = m_watch >= 0 && bind(m_door, any, size) == 0 && listen(m_door, 5) == 0 &&
                  getsockname(m_door, any, &size) == 0;
        port = ntohs(address.sin_port);
    }
    ~Trap()
    {
        close(m_watch);
        close(m_door);
    }
    Q_DISABLE_COPY_MOVE(Trap)

    /// What went into it; empty when nothing did.
    [[nodiscard]] QString caught() const
    {
        std::array<char, 4096> events{};
        if (!m_works)
            return "the trap does not work";
        if (read(m_watch, events.data(), events.size()) > 0)
            return "the file was opened";
        const int guest = accept(m_door, nullptr, nullptr);
        if (guest >= 0) {
            close(guest);
            return "the port was asked";
        }
        for (const QString &task :
             QDir("/proc/self/task").entryList(QDir::NoDotAndDotDot | QDir::Dirs)) {
            QFile children(QString("/proc/self/task/%1/children").arg(task));
            if (!children.open(QIODevice::ReadOnly))
                return "children cannot be counted";
            if (!children.readAll().isEmpty())
                return "a program was started";
        }
        return {};
    }

private:
    QTemporaryDir m_folder;

public:
    const QString file;
    int port = 0;

private:
    int m_watch;
    int m_door;
    bool m_works = false;
};

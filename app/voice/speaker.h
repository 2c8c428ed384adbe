// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <cstdio>
#include <memory>

namespace voice {

/// What is to be said, and how.
struct Order {
    QString id;
    QString language;   ///< "en", "es"
    double rate = 0;    ///< -1 to 1, 0 as the engine speaks by itself
    double volume = 1;  ///< 0 to 1
    QString text;
};

/// Speaks one text at a time with the first engine of the system that has a voice for its language,
/// and tells of it by `report`: speaker_unix.cpp by Qt's engines, speaker_windows.cpp by SAPI.
class Speaker : public QObject {
public:
    /// Says a text, and nothing more of the one before.
    virtual void say(const Order &order) = 0;
    /// Says nothing more; of the text of the moment nothing is told either.
    virtual void stop() = 0;
};

std::unique_ptr<Speaker> makeSpeaker();

inline void report(const char *what, const QString &id, const QString &reason = {})
{
    std::fprintf(stdout, "%s %s%s%s\n", what, qPrintable(id), reason.isEmpty() ? "" : " ",
                 qPrintable(reason));
    std::fflush(stdout);
}

}  // namespace voice

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QObject>

namespace output {

/// Where the computer is heard.
enum class SoundPlace {
    Own,         ///< a person's own computer; how loud it is they set there
    Speaker,     ///< in a room with others
    Headphones,  ///< that hang beside a screen for all
};

/// Says one piece of text at a time. Nothing here waits; what becomes of a text is told by signals,
/// and only of the text that was given last: one that is stopped or replaced is told of no more.
class Voice : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Says a text in a language ("en", "es"), at a rate from -1 to 1; 0 is the rate of the
    /// computer's voice by itself.
    virtual void say(const QString &text, const QString &language, double rate) = 0;
    /// Is quiet at once.
    virtual void stop() = 0;

    /// From 0 to 1, from the next text on; 1 is as loud as the computer is set.
    void setVolume(double volume) { m_volume = volume; }
    [[nodiscard]] double volume() const { return m_volume; }

Q_SIGNALS:
    void started();
    void finished();
    /// The text was not said, or not to its end.
    void failed(const guide::Error &error);

private:
    double m_volume = 1;
};

}  // namespace output

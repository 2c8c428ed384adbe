// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language_window.h"

#include <QPointer>
#include <QRandomGenerator>

namespace support {

/// Someone who taps and types without sense or pause: clicks anywhere, keys that do something,
/// words for the search, the button for the other language. The same seed does the same again.
class Taps {
public:
    Taps(LanguageWindow &guide, quint32 seed);

    /// Does one thing at once, with the window's own work done in between only now and then.
    void one();

    /// What was done, latest last.
    [[nodiscard]] const QStringList &done() const { return m_done; }

private:
    void click();
    void key();
    void type();
    void speak();

    LanguageWindow &m_guide;
    QRandomGenerator m_chance;
    QStringList m_done;
};

}  // namespace support

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/choices.h"

#include <QString>

namespace shell {

/// What a home computer remembers for the next time, and nothing else. Every setting is declared
/// once, with the values that it may have; anything else in the file counts as its default.
class Settings {
public:
    /// Keeps settings in `file`; an empty name keeps nothing, as on a kiosk.
    explicit Settings(QString file);

    /// Where a person's settings stand on this system.
    static QString defaultFile();

    [[nodiscard]] pages::ResultView firstView() const;
    /// @return whether it could be kept
    bool setFirstView(pages::ResultView view);

private:
    /// A setting: its name in the file, and its values by their position; the first is the default.
    struct Declared {
        const char *key;
        QStringList values;
    };
    static const Declared &firstViewSetting();

    [[nodiscard]] int read(const Declared &setting) const;
    bool write(const Declared &setting, int value);

    QString m_file;
};

}  // namespace shell

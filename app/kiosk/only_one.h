// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QStringList>

namespace kiosk {

/// Holds the place of the one guide on a kiosk (KIOSK-33). The system gives it back when the
/// process ends, however it ends.
class OnlyOne {
public:
    /// Where it is held: the folder of the login, else that for the kiosk's state.
    static QStringList systemFolders(const QString &stateFolder);

    /// Takes the place in the first of these folders that can be used. Where none can, the guide
    /// runs unguarded: a second window is less bad than none.
    /// @return an error when another process holds it
    static guide::Result<OnlyOne> take(const QStringList &folders);

    OnlyOne(OnlyOne &&other) noexcept;
    OnlyOne &operator=(OnlyOne &&other) noexcept;
    OnlyOne(const OnlyOne &) = delete;
    OnlyOne &operator=(const OnlyOne &) = delete;
    ~OnlyOne();

    [[nodiscard]] bool guarded() const { return m_descriptor >= 0; }

private:
    explicit OnlyOne(int descriptor);

    int m_descriptor;
};

}  // namespace kiosk

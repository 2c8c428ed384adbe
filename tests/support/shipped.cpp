// SPDX-License-Identifier: Apache-2.0
#include "shipped.h"

#include "kiosk/kiosk_window.h"
#include "shell/window.h"

namespace support {

shell::LoadedContent shipped(const QString &language)
{
    static const bool once = [] {
        shell::installAccessibility();
        kiosk::installKioskAccessibility();
        return true;
    }();
    Q_UNUSED(once)
    auto loaded =
        shell::loadContent(QStringLiteral(GUIDE_STORE_FILE), store::Trust::builtIn(), language);
    if (!loaded)
        qFatal("%s", qUtf8Printable(loaded.error().what));
    return std::move(*loaded);
}

}  // namespace support

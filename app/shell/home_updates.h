// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "updates.h"

#include "pages/newer_content.h"

namespace shell {

class Window;

/// Newer content on somebody's own computer: from a file that they choose, or from a package. It is
/// shown from the next start on, or when they ask for it.
class HomeUpdates : public pages::NewerContent {
    Q_OBJECT

public:
    /// `updates` outlives it.
    explicit HomeUpdates(Updates &updates);

    /// The window that shows it; it outlives this as well.
    void serve(Window &window) { m_window = &window; }

    [[nodiscard]] QStringList told() const override;
    [[nodiscard]] bool canShow() const override { return m_updates.hasNewer(); }
    void choose(QWidget *parent) override;
    void showNow() override;

private:
    Updates &m_updates;
    Window *m_window = nullptr;
    QString m_said;
};

}  // namespace shell

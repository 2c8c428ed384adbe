// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace pages {

/// Newer content from a file, on somebody's own computer. A kiosk has none of this.
class NewerContent : public QObject {
    Q_OBJECT

public:
    /// Who signed what is shown, and what came of the last try.
    [[nodiscard]] virtual QStringList told() const = 0;
    /// Something was taken in that is not shown yet.
    [[nodiscard]] virtual bool canShow() const = 0;
    /// Asks the reader for a file and takes it in; `changed` follows.
    virtual void choose(QWidget *parent) = 0;
    virtual void showNow() = 0;

Q_SIGNALS:
    void changed();
};

}  // namespace pages

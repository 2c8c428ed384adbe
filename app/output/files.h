// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPageSize>
#include <QString>

class QWidget;

namespace output {

/// Asks the reader where a file shall go. A kiosk has none of this.
class Files {
public:
    virtual ~Files() = default;

    /// @return the whole path, or nothing when the reader thinks better of it
    [[nodiscard]] virtual QString askWhere(QWidget *parent, const QString &title,
                                           const QString &suggestedName) = 0;
    /// The paper that people use here.
    [[nodiscard]] virtual QPageSize::PageSizeId paper() const = 0;
};

}  // namespace output

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "output/files.h"

namespace shell {

/// The system's own dialog, for a computer at home or in counselling.
class FileDialog : public output::Files {
public:
    [[nodiscard]] QString askWhere(QWidget *parent, const QString &title,
                                   const QString &suggestedName) override;
    /// Letter where people use it, A4 elsewhere.
    [[nodiscard]] QPageSize::PageSizeId paper() const override;
};

}  // namespace shell

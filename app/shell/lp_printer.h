// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "output/printer.h"

#include <QString>

namespace shell {

/// The system's print service, by its own programs `lp` and `lpstat` (CUPS). A service that hangs
/// hangs them and not this program; they are ended after a while.
class LpPrinter : public output::Printer {
public:
    static constexpr int kPatience = 20'000;  ///< milliseconds

    /// `folder` is where the programs stand; empty: wherever the system has them.
    explicit LpPrinter(QString folder = {}, int patience = kPatience);

    void find(QObject *context, const Found &found) override;
    void print(const output::Pages &pages, const QString &printer, QPageSize::PageSizeId paper,
               QObject *context, const Done &done) override;

private:
    [[nodiscard]] QString program(const QString &name) const;

    QString m_folder;
    int m_patience;
};

}  // namespace shell

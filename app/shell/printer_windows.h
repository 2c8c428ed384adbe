// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "output/printer.h"

namespace shell {

/// The printers of Windows, by its own print dialog.
class WindowsPrinter : public output::Printer {
public:
    /// The usual printer alone: the dialog has the others.
    void find(QObject *context, const Found &found) override;
    void print(const output::Pages &pages, const QString &printer, QPageSize::PageSizeId paper,
               QObject *context, const Done &done) override;
};

}  // namespace shell

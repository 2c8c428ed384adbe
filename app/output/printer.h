// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QPageSize>
#include <QStringList>

#include <functional>

class QObject;

namespace output {

struct Pages;

/// Prints pages that are set already. Nothing here waits: what came of it is told later, and not
/// at all once `context` is gone. A kiosk without a printer has none of this.
class Printer {
public:
    using Found = std::function<void(const guide::Result<QStringList> &)>;
    using Done = std::function<void(const guide::Result<void> &)>;

    virtual ~Printer() = default;

    /// The names of the printers that are set up, one or more, the usual one first; an error when
    /// there is none.
    virtual void find(QObject *context, const Found &found) = 0;

    /// Hands pages to a printer. The job has a name that tells nothing about what is printed.
    virtual void print(const Pages &pages, const QString &printer, QPageSize::PageSizeId paper,
                       QObject *context, const Done &done) = 0;
};

}  // namespace output

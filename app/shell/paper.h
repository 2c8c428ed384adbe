// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"
#include "guide/error.h"
#include "output/files.h"
#include "output/printer.h"

#include <QPageSize>

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

/// The paper that people use here: Letter in the United States, A4 elsewhere.
QPageSize::PageSizeId localPaper();

/// The system's own dialog, for a computer at home or in counselling.
class FileDialog : public output::Files {
public:
    [[nodiscard]] QString askWhere(QWidget *parent, const QString &title,
                                   const QString &suggestedName) override;
    [[nodiscard]] QPageSize::PageSizeId paper() const override { return localPaper(); }
};

/// `--handout`: writes the handout, as a web page where the file's name ends so, or as PDF. Needs
/// an application for its fonts, but no display.
guide::Result<void> writeHandout(const guide::Content &content, const QString &file,
                                 QPageSize::PageSizeId paper);

}  // namespace shell

// SPDX-License-Identifier: Apache-2.0
#include "printer_windows.h"

#include "output/typeset.h"

#include <QApplication>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QTimer>

#include <memory>

namespace shell {

namespace {

using guide::Error;  // lupdate takes a qualified return type for the context of its strings

struct WindowsPrinterWords {
    Q_DECLARE_TR_FUNCTIONS(shell::LpPrinter)
};

guide::Result<void> printWith(QPrinter &printer, const output::Pages &pages)
{
    QPrintDialog dialog(&printer, QApplication::activeWindow());
    dialog.setOptions(QPrintDialog::PrintToFile | QPrintDialog::PrintShowPageSize);
    if (dialog.exec() != QDialog::Accepted)
        return tl::unexpected(Error{WindowsPrinterWords::tr("Nothing was printed."), {}, {}});
    if (!pages.paint(printer))
        return tl::unexpected(
            Error{WindowsPrinterWords::tr("The printer does not answer."), printer.printerName(),
                  WindowsPrinterWords::tr("See if it is switched on, or save as PDF instead.")});
    return {};
}

}  // namespace

void WindowsPrinter::find(QObject *context, const Found &found)
{
    QTimer::singleShot(0, context, [found] {
        QString name = QPrinterInfo::defaultPrinterName();
        if (name.isEmpty())
            name = QPrinterInfo::availablePrinterNames().value(0);
        if (name.isEmpty())
            found(tl::unexpected(
                Error{WindowsPrinterWords::tr("No printer is set up on this computer."),
                      {},
                      WindowsPrinterWords::tr("Save as PDF instead.")}));
        else
            found(QStringList{name});
    });
}

void WindowsPrinter::print(const output::Pages &pages, const QString &printer,
                           QPageSize::PageSizeId paper, QObject *context, const Done &done)
{
    QTimer::singleShot(0, context, [pages, printer, paper, done] {
        QPrinter device(QPrinterInfo::printerInfo(printer), QPrinter::HighResolution);
        device.setPageSize(QPageSize(paper));
        //: the name of a print job, which others see; it names neither the medicine nor the disease
        device.setDocName(WindowsPrinterWords::tr("My pages"));
        done(printWith(device, pages));
    });
}

}  // namespace shell

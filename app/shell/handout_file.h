// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"
#include "guide/error.h"

#include <QPageSize>

namespace shell {

/// The paper that people use here: Letter in the United States, A4 elsewhere.
QPageSize::PageSizeId localPaper();

/// `--handout`: writes the handout, as a web page where the file's name ends so, or as PDF. Needs
/// an application for its fonts, but no display.
guide::Result<void> writeHandout(const guide::Content &content, const QString &file,
                                 QPageSize::PageSizeId paper);

}  // namespace shell

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QDate;

namespace guide {

/// A day as the reader's language writes it, without the day of the week: "November 20, 2026".
QString dateInWords(const QDate &day);

}  // namespace guide

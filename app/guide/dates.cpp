// SPDX-License-Identifier: Apache-2.0
#include "dates.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace guide {

QString dateInWords(const QDate &day)
{
    //: how a date is written; the letters are those of QLocale::toString
    const QString format = QCoreApplication::translate("guide::Dates", "MMMM d, yyyy");
    return QLocale().toString(day, format);
}

}  // namespace guide

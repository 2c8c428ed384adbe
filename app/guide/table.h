// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace guide {

/// A small table of texts, ready to be shown, printed, spoken or copied.
struct Table {
    struct Row {
        QString header;
        QStringList cells;   ///< one a column; or a single one that runs over all of them
        bool opens = false;  ///< the row names a part of the table, which starts here
    };

    QString name;
    QString corner;       ///< what the row headers are, such as "Group"
    QStringList columns;  ///< headers
    QList<Row> rows;
    QStringList notes = {};  ///< what the numbers mean nothing without: who was counted, the source

    /// With its name and notes, as text that a spreadsheet or an e-mail takes: columns parted by
    /// tabs, rows by line ends.
    [[nodiscard]] QString asText() const
    {
        QStringList lines{name, (QStringList{corner} + columns).join(QLatin1Char('\t'))};
        for (const Row &row : rows)
            lines.append((QStringList{row.header} + row.cells).join(QLatin1Char('\t')));
        return (lines + notes).join(QLatin1Char('\n')) + QLatin1Char('\n');
    }
};

}  // namespace guide

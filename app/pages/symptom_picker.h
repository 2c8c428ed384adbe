// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parts.h"

#include "guide/symptoms.h"

namespace pages {

/// Where the reader picks what they feel, one thing or several: a body area, then its signs, at
/// most seven at once, the most urgent first (TRI-7). Picks stay when the area changes.
class SymptomPicker : public QWidget {
    Q_OBJECT

public:
    explicit SymptomPicker(const Context &context);

    /// Ids of what is shown as picked, in the order of the guide.
    [[nodiscard]] QStringList picks() const;
    void setPicks(const QStringList &ids);
    /// How high the picker is to be, where a few signs less at once make it so.
    void setRoom(int height);
    /// Goes to an area of the sign, and gives the sign the focus.
    void showSign(const QString &id);
Q_SIGNALS:
    /// The reader picked something, or took the picks `unpicked` back; all that is picked now is
    /// `picked`.
    void pickedByHand(const QStringList &picked, const QStringList &unpicked);

private:
    struct Row {
        guide::Symptom symptom;
        look::Button *button = nullptr;
    };

    void addRows(look::ThemedLayout *into);
    void addRow(const guide::Symptom &symptom, look::ThemedLayout *into);
    void clearByHand();
    [[nodiscard]] QList<Row> rowsOf(const QString &area) const;
    [[nodiscard]] qsizetype fitting(const QList<Row> &rows) const;
    /// @param first  counted from 0 among the signs of the area
    void showArea(const QString &area, qsizetype first);

    Context m_context;
    QList<Row> m_rows;  ///< the unsure one last
    QHash<QString, look::Button *> m_areas;
    look::Column *m_list = nullptr;
    look::Button *m_more = nullptr;
    look::Button *m_clear = nullptr;
    qsizetype m_shown = 0;
    int m_room = 0;
};

}  // namespace pages

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "urgency_look.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace look {
class Button;
}

namespace pages {

/// Something that the reader picked: where it opens, its name, and a badge where it has one.
struct Picked {
    QString target;
    QString title;
    QString badge;
    std::optional<UrgencyLook> look;  ///< of the badge
};

/// What the reader picked, a row each: one button opens it, one takes it away.
class PickedList : public QWidget {
    Q_OBJECT

public:
    /// `what` tells assistive technology what is listed.
    PickedList(const QString &what, const look::Theme &theme, QWidget *parent = nullptr);

    void show(const QList<Picked> &picked);

Q_SIGNALS:
    void openWanted(const QString &target);
    void removeWanted(const QString &target);
    /// The row that had the focus is gone, and no other is left.
    void focusLost();

private:
    struct Row {
        QWidget *holder;
        look::Button *remove;
    };

    [[nodiscard]] Row makeRow(const Picked &picked);
    [[nodiscard]] qsizetype focusedRow() const;

    const look::Theme &m_theme;
    QVBoxLayout *m_column;
    QList<Row> m_rows;
};

}  // namespace pages

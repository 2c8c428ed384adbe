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

    void setPicked(const QList<Picked> &picked);

Q_SIGNALS:
    void openWanted(const QString &target);
    void removeWanted(const QString &target);

private:
    struct Row {
        QWidget *holder;
        look::Button *remove;
    };

    [[nodiscard]] Row makeRow(const Picked &picked);
    void passFocus(const QList<Row> &to) const;

    const look::Theme &m_theme;
    QVBoxLayout *m_column;
    QList<Row> m_rows;
};

}  // namespace pages

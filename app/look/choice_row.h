// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace look {

/// A few chips of which one is chosen at a time; they wrap where there is no room.
class ChoiceRow : public QWidget {
    Q_OBJECT

public:
    /// `what` tells assistive technology what is chosen between.
    ChoiceRow(const QString &what, const QStringList &labels, const Theme &theme,
              QWidget *parent = nullptr);

    [[nodiscard]] int chosen() const;
    /// Marks a chip without telling anybody.
    void setChosen(int index);

Q_SIGNALS:
    /// The reader chose this one.
    void choose(int index);

private:
    QButtonGroup *m_group;
};

}  // namespace look

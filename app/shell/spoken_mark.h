// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reading.h"

#include "look/theme.h"

namespace shell {

/// Marks what is being read aloud, over everything that a screen shows: a tint and a line below
/// each line of it. It takes no touch and is no object for assistive technology.
class SpokenMark : public QWidget {
    Q_OBJECT

public:
    SpokenMark(QWidget *over, const look::Theme &theme);

    void setSpoken(const Spoken &spoken);
    [[nodiscard]] const Spoken &spoken() const { return m_spoken; }
    /// Where the mark is, in the coordinates of what it lies over.
    [[nodiscard]] QList<QRect> places() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const look::Theme &m_theme;
    Spoken m_spoken;
};

}  // namespace shell

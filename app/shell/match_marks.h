// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/theme.h"

#include <QList>
#include <QPointer>
#include <QWidget>

namespace shell {

/// Words found on a screen: in which widget, where in it, and what it says.
struct Match {
    QPointer<QWidget> widget;
    QRect area;    ///< in the widget's coordinates
    QString text;  ///< all of what the widget, or the cell of a table, says
};

/// Where `wanted` stands in the texts, rows and tables that are shown below `root`, in reading
/// order. Large or small letters and diacritics make no difference. Nothing for an empty text.
QList<Match> matchesIn(const QWidget &root, const QString &wanted);

/// Frames what was found, over everything that a screen shows. It takes no touch and is no object
/// for assistive technology.
class MatchMarks : public QWidget {
    Q_OBJECT

public:
    MatchMarks(QWidget *over, const look::Theme &theme);

    void setMatches(QList<Match> matches) { m_matches = std::move(matches); }
    [[nodiscard]] const QList<Match> &matches() const { return m_matches; }
    void setCurrent(qsizetype current);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const look::Theme &m_theme;
    QList<Match> m_matches;
    qsizetype m_current = -1;
};

}  // namespace shell

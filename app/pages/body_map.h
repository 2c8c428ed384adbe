// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/symptoms.h"
#include "look/theme.h"

#include <QHash>
#include <QPixmap>
#include <QWidget>

class QSvgRenderer;

namespace look {
class Button;
class WrapLayout;
}  // namespace look

namespace pages {

/// A drawn figure and, beside it, a button for each area of the body. Touching the figure presses
/// the button of what was touched, so the buttons are all that keys and assistive technology need.
class BodyMap : public QWidget {
    Q_OBJECT

public:
    BodyMap(const QList<guide::BodyArea> &areas, const look::Theme &theme,
            QWidget *parent = nullptr);

    /// Shows an area as chosen.
    void choose(const QString &area);

Q_SIGNALS:
    void chosen(const QString &area);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A part of an area on the drawing, in the drawing's own units.
    struct Spot {
        QString area;
        QRectF place;
    };

    void findSpots(const QList<guide::BodyArea> &areas);
    void restyle();
    void makeRoom();
    [[nodiscard]] double scale() const;
    [[nodiscard]] QPointF onScreen(QPointF drawn) const;
    [[nodiscard]] QPixmap figure(const QString &area) const;
    /// The button of what is drawn at a point; null where that is nothing.
    [[nodiscard]] look::Button *buttonAt(const QPointF &point) const;

    const look::Theme &m_theme;
    QSvgRenderer *m_figure;
    QSizeF m_drawing;     ///< in units of its own
    QList<Spot> m_spots;  ///< what is touched is the first that lies there
    look::WrapLayout *m_choices;
    QHash<QString, look::Button *> m_buttons;
    look::Button *m_pressed = nullptr;  ///< by way of the figure
    QPixmap m_drawn;  ///< the figure as it was painted last: reading the drawing is what costs
    QString m_drawnState;
};

}  // namespace pages

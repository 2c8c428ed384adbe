// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parts.h"

#include "guide/symptoms.h"
#include "look/theme.h"
#include "look/vector_drawing.h"

#include <QHash>
#include <QPixmap>
#include <QWidget>

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
    BodyMap(const QList<guide::BodyArea> &areas, const look::Theme &theme);

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
    look::VectorDrawing m_figure;
    QList<Spot> m_spots;  ///< what is touched is the first that lies there
    look::WrapLayout *m_choices;
    QHash<QString, look::Button *> m_buttons;
    look::Button *m_pressed = nullptr;  ///< by way of the figure
    QPixmap m_drawn;  ///< the figure as it was painted last: reading the drawing is what costs
    QString m_drawnState;
};

class BodyMap;

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

    void addRows(QVBoxLayout *into);
    void addRow(const guide::Symptom &symptom, QVBoxLayout *into);
    void clearByHand();
    [[nodiscard]] QList<Row> rowsOf(const QString &area) const;
    [[nodiscard]] qsizetype fitting(const QList<Row> &rows) const;
    /// @param first  counted from 0 among the signs of the area
    void showArea(const QString &area, qsizetype first);

    Context m_context;
    QList<Row> m_rows;  ///< the unsure one last
    BodyMap *m_map;
    look::Column *m_list = nullptr;
    look::Button *m_more = nullptr;
    look::Button *m_clear = nullptr;
    qsizetype m_shown = 0;
    int m_room = 0;
};

}  // namespace pages

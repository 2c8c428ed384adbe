// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"
#include "vector_drawing.h"

#include <QImage>
#include <QPixmap>
#include <QWidget>

class QPainter;

namespace look {

inline constexpr int kFocusWidth = 3;

/// Draws the one focus mark of the program just inside `area`, in `Tokens::focus` (A11Y-2.4.13: 2
/// px at least).
void paintFocusRing(QPainter &painter, const QRect &area, const QColor &color, int radius = 4);

/// An icon, `size` device-independent pixels wide and high, in one colour. Drawn
/// once for each name, size, colour and scale. A missing drawing gives a null pixmap.
QPixmap drawnIcon(const QString &name, int size, const QColor &color, qreal devicePixelRatio);

/// A word on its tone, with its icon.
struct Badge {
    QString text;
    QString icon;
    const Tone Tokens::*tone = nullptr;
};

/// The size of a badge whose text may be as wide as `room`.
QSize badgeSize(const Badge &badge, const Theme &theme, int room = 100000);
void paintBadge(QPainter &painter, const QRectF &area, const Badge &badge, const Theme &theme);

/// The style sheet of a scroll bar. Fingers get one that is as wide as other things to press: its
/// handle can be dragged, and a tap before or behind the handle turns the page, so that nobody has
/// to drag or flick (A11Y-2.5.7).
QString scrollBarStyle(const Theme &theme);

/// An illustration in the colours of a theme: where it has a token of the light theme, it gets that
/// of the other. Null when there is none of that name.
VectorDrawing drawnIn(const QString &fileName, const Tokens &tokens);

/// An illustration, as wide as its place, told to assistive technology as a picture
/// with its description. A drawing that cannot be read leaves its description on screen.
class Drawing : public QWidget {
    Q_OBJECT

public:
    Drawing(const QString &fileName, const QString &description, const Theme &theme);

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 75}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_fileName;
    const Theme &m_theme;
    VectorDrawing m_drawing;
};

/// A code that a camera reads, told to assistive technology as a picture. It keeps its own black
/// and white under every theme, since cameras read no other colours as well, and grows with the
/// text.
class CodePicture : public QWidget {
    Q_OBJECT

public:
    /// `code` has one pixel a module, with its quiet zone.
    CodePicture(const QImage &code, const QString &description, const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_code;
};

}  // namespace look

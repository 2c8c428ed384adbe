// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QPushButton>

namespace look {

/// How much a button stands out.
enum class ButtonKind {
    Primary,    ///< the next thing to do
    Secondary,  ///< outlined
    Chip,       ///< one of a few choices, checkable
    Row,        ///< a full-width line in a list, text at the left
    Check,      ///< a row that is picked or not, with a box that shows which
    Quiet,      ///< a text with an underline
    Tile,       ///< large, the label below its drawing
};

/// A button whose label wraps rather than being cut, painted from the theme's tokens.
class Button : public QPushButton {
    Q_OBJECT

public:
    Button(const QString &label, ButtonKind kind, const Theme &theme, QWidget *parent = nullptr);

    /// A drawing of `:/icons/` before the label; empty for none.
    void setIconName(const QString &name);
    /// A badge at the end of a row: a word on its tone.
    void setBadge(const QString &text, const QString &iconName, const Tone Tokens::*tone);

    [[nodiscard]] ButtonKind kind() const { return m_kind; }
    /// A row that opens and closes what stands below it, with a chevron.
    [[nodiscard]] bool opensBelow() const { return m_kind == ButtonKind::Row && isCheckable(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Colors {
        QColor fill;
        QColor edge;
        QColor text;
    };

    void restyle();
    [[nodiscard]] Colors colors() const;
    [[nodiscard]] QMargins padding() const;
    /// The least width and height.
    [[nodiscard]] int leastSide() const;
    [[nodiscard]] int iconSize() const;
    [[nodiscard]] int iconSpace() const;
    [[nodiscard]] QSize badgeSize(int width) const;
    [[nodiscard]] bool badgeBeside(int width) const;
    [[nodiscard]] QRect labelRect(int width) const;
    [[nodiscard]] bool isWide() const;
    void paintBox(QPainter &painter) const;
    void paintChevron(QPainter &painter) const;
    void paintIcon(QPainter &painter, QRect &label, const QColor &color) const;
    void paintBadge(QPainter &painter) const;
    void paintFocus(QPainter &painter, int radius) const;

    const Theme &m_theme;
    ButtonKind m_kind;
    QString m_icon;
    QString m_badge;
    QString m_badgeIcon;
    const Tone Tokens::*m_badgeTone = nullptr;
};

}  // namespace look

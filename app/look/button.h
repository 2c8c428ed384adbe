// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "painting.h"
#include "text.h"

#include <QPushButton>

class QBoxLayout;
class QButtonGroup;

namespace look {

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
    /// Whether it opens and closes what stands below it. A row that can be checked does, and has a
    /// chevron.
    [[nodiscard]] bool opensBelow() const { return m_opensBelow || hasChevron(); }
    void setOpensBelow() { m_opensBelow = true; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// The colours of edge and text, and what is filled.
    [[nodiscard]] Tone colors() const;
    [[nodiscard]] QMargins padding() const;
    [[nodiscard]] bool hasChevron() const { return m_kind == ButtonKind::Row && isCheckable(); }
    [[nodiscard]] int minSide() const;
    [[nodiscard]] int iconSize() const;
    [[nodiscard]] int iconSpace() const;
    [[nodiscard]] QSize badgeSizeIn(int width) const;
    [[nodiscard]] bool badgeBeside(int width) const;
    [[nodiscard]] QRect labelRect(int width) const;
    void paintBox(QPainter &painter) const;
    void paintChevron(QPainter &painter) const;
    void paintIcon(QPainter &painter, QRect &label, const QColor &color) const;
    [[nodiscard]] QRectF badgeRect() const;
    void paintFocus(QPainter &painter, int radius) const;

    const Theme &m_theme;
    ButtonKind m_kind;
    QString m_icon;
    Badge m_badge;
    bool m_opensBelow = false;
};

/// A few chips of which one is chosen at a time; they wrap where there is no room.
class ChoiceRow : public QWidget {
    Q_OBJECT

public:
    /// `what` tells assistive technology what is chosen between.
    ChoiceRow(const QString &what, const QStringList &labels, const Theme &theme);

    [[nodiscard]] int chosen() const;
    /// Marks a chip without telling anybody.
    void setChosen(int index);

Q_SIGNALS:
    void choose(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QButtonGroup *m_group;
};

/// Something found: a title, a part of its text, and a badge where it has one. The whole is one
/// button, to the hand and to assistive technology.
class ResultRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit ResultRow(const Theme &theme);

    /// `marks` are where the texts hold what was looked for.
    void setTexts(const QString &title, const QList<Span> &titleMarks, const QString &snippet,
                  const QList<Span> &snippetMarks);
    /// A word on its tone, beside the title.
    void setBadge(const QString &text, const QString &iconName, const Tone Tokens::*tone);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    QBoxLayout *m_head;
    Text *m_title;
    Text *m_snippet;
    QWidget *m_badge = nullptr;
};

}  // namespace look

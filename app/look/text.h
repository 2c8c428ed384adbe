// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include "guide/search.h"

#include <QHash>
#include <QLabel>

#include <memory>

class QBoxLayout;
class QTextLayout;
class QTextLine;

namespace look {

using Span = guide::Run;

struct Link {
    Span span;
    QString target;
};

/// A text taken apart: its characters, and where it is bold or a link.
struct MarkedText {
    QString plain;
    QList<Span> bold;
    QList<Link> links;
};

/// Reads the content store's markup: `<b>`, `<a href="…">` and the entities of
/// QString::toHtmlEscaped. Anything else in angle brackets is left out.
MarkedText parseMarks(const QString &html);

/// A link as parseMarks reads it, whatever signs are in its label.
QString markedLink(const QString &target, const QString &label);

/// Which of the theme's colours a text takes; colorOf has them in the same order.
enum class Shade { Ink, Quiet, Accent, Emergency, Today, NextVisit };

QColor colorOf(Shade shade, const Tokens &tokens);

/// Wrapped text that follows the theme. Lines hold 75 characters at most.
///
/// It is a QLabel for what a label is to others (name, role, text), but lays out and paints itself:
/// QLabel knows no line spacing, gives each marked text a document of its own, and lays the text
/// out anew for every width that a layout asks about.
class Text : public QLabel {
    Q_OBJECT

public:
    Text(const QString &content, TextRole role, const Theme &theme);
    ~Text() override;

    void setShade(Shade shade);
    /// Lets lines run over the whole width, where height is dearer than line length.
    void setWholeWidth();
    /// Distance from line to line in percent of the font's own.
    void setSpacing(int percent);
    /// Plain text, or the content store's own markup (see parseMarks). Links can be reached by
    /// touch, mouse and keyboard; `linkActivated` carries their target.
    void setContent(const QString &content, bool marked = false);

    /// Words that stand out, such as those that were looked for: bold on a calm fill.
    void setHighlights(const QList<Span> &spans);

    /// Links, as assistive technology is told of them.
    [[nodiscard]] int linkCount() const { return static_cast<int>(m_marks.links.size()); }
    [[nodiscard]] QString linkText(int index) const;
    /// Empty where there is no such link.
    [[nodiscard]] Span linkSpan(int index) const;
    /// Where some characters stand, in the text's coordinates: each line of them, and all of it.
    [[nodiscard]] QList<QRect> areasOf(const Span &span) const;
    [[nodiscard]] QRect areaOf(const Span &span) const;
    [[nodiscard]] QRect linkArea(int index) const { return areaOf(linkSpan(index)); }
    /// The link that Enter opens while the text has the focus.
    [[nodiscard]] int currentLink() const { return m_currentLink; }
    void activateLink(int index);
    void focusLink(int index);
    /// The link at a point, or -1. To fingers a link reaches beyond its words.
    [[nodiscard]] int linkAt(const QPointF &point) const;

    /// The line that holds a character, or one that is `step` lines further; empty where none is.
    [[nodiscard]] Span lineAt(int offset, int step = 0) const;
    /// The character at a point, or the last one of its line.
    [[nodiscard]] int characterAt(const QPointF &point) const;
    /// What a mouse or assistive technology selected, to be copied. Nothing can be where fingers
    /// scroll by dragging.
    [[nodiscard]] Span selection() const { return m_selection; }
    void select(int from, int to);

    [[nodiscard]] int linesAt(int width) const;
    [[nodiscard]] int heightForWidth(int available) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Its cursor is the link of the moment: that is what is scrolled to.
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void invalidateLayout();
    [[nodiscard]] QFont strongestFont() const;
    [[nodiscard]] int widestWord() const;
    /// Breaks the text into lines of `width`, unless it is so already. @return the height
    int layOut(int width) const;
    [[nodiscard]] std::unique_ptr<QTextLayout> makeLayout() const;
    [[nodiscard]] QTextLine lineAtHeight(double y) const;
    [[nodiscard]] bool selectable() const { return m_theme.touch() == TouchSizes{}; }
    void dragTo(const QPointF &point);
    [[nodiscard]] bool isOneLink() const;
    [[nodiscard]] double awayFromLink(int index, const QPointF &point, int beyond) const;
    void paintLinkFocus(QPainter &painter) const;
    void showLinkFocus();

    const Theme &m_theme;
    TextRole m_role;
    int m_spacing;  ///< percent of the font's own line height
    Shade m_shade = Shade::Ink;
    bool m_wholeWidth = false;
    MarkedText m_marks;
    QList<Span> m_highlights;
    int m_currentLink = 0;
    int m_pressedLink = -1;
    QPointF m_pressedAt;
    Span m_selection;
    bool m_selecting = false;
    mutable QHash<int, int> m_heights;
    mutable int m_widestWord = -1;
    mutable std::unique_ptr<QTextLayout> m_layout;
    mutable int m_layoutWidth = -1;
    mutable int m_layoutHeight = 0;
    mutable int m_layoutTop = 0;  ///< of the first line
};

/// A heading of a level from 1 to 3, told to assistive technology as one.
class Heading : public Text {
    Q_OBJECT

public:
    Heading(const QString &content, int level, const Theme &theme);

    [[nodiscard]] int level() const { return m_level; }

private:
    int m_level;
};

/// Adds a text to a column so that a line shorter than the column starts at its leading edge.
void addLeading(QBoxLayout *layout, Text *text);

}  // namespace look

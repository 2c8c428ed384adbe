// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace look {

class Button;

/// A line that a person types into; control and formatting characters stay out of it. Nothing typed
/// is kept: no history, no completion.
class LineEntry : public QLineEdit {
    Q_OBJECT

public:
    /// `label` is its name; `maxLength` counts letters.
    LineEntry(const QString &label, int maxLength, const Theme &theme);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void keepShown(const QString &typed);

    const Theme &m_theme;
};

/// A line to type a search into, with a button that clears it.
class SearchField : public LineEntry {
    Q_OBJECT

public:
    /// `label` is its name, and stands in it while it is empty.
    SearchField(const QString &label, const Theme &theme);

    void setTextSilently(const QString &text);
    /// Leaves nothing to undo, unlike clear().
    void clearWithUndo() { setTextSilently({}); }

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Somebody changed the text, by keys or through assistive technology; Qt tells of the second
    /// as if the program had done it.
    void typed(const QString &text);
    /// It has the focus: somebody is about to type.
    void entered();
    /// Down was pressed: to what was found.
    void listWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void arrange();

    const Theme &m_theme;
    Button *m_clear;
    bool m_silent = false;
};

/// A few lines of plain text. Tab leaves it; control and formatting characters stay out of it, and
/// so does what goes beyond `maxLength`.
class NotesEntry : public QPlainTextEdit {
    Q_OBJECT

public:
    NotesEntry(const QString &label, int maxLength, const Theme &theme);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// What was typed or pasted did not fit, or not all of it.
    void isFull();

protected:
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;

private:
    void keepLimit();

    const Theme &m_theme;
    int m_maxLength;
};

}  // namespace look

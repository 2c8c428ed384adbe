// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace look {

/// Of whatever is typed into, in device-independent pixels at 100 %.
inline constexpr int kEntryHeight = 46;
inline constexpr int kEntryPadding = 14;
inline constexpr int kEntryRadius = 12;

/// A line that a person types into; control and formatting characters stay out of it. Nothing typed
/// is kept: no history, no completion, no menu.
class LineEntry : public QLineEdit {
    Q_OBJECT

public:
    /// `label` is its name; `maxLength` counts letters.
    LineEntry(const QString &label, int maxLength, const Theme &theme, QWidget *parent = nullptr);

    /// Empties it together with what could be undone.
    void clearWithUndo();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    void keepShown(const QString &typed);

    const Theme &m_theme;
};

/// A few lines of plain text. Tab leaves it; control and formatting characters stay out of it, and
/// so does what goes beyond `maxLength`.
class NotesEntry : public QPlainTextEdit {
    Q_OBJECT

public:
    NotesEntry(const QString &label, int maxLength, const Theme &theme, QWidget *parent = nullptr);

    /// Shows a text; nothing before it can be brought back.
    void replaceAll(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// What was typed or pasted did not fit, or not all of it.
    void isFull();

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;

private:
    void restyle();
    void keepLimit();

    const Theme &m_theme;
    int m_maxLength;
};

}  // namespace look

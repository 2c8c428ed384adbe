// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QLineEdit>

namespace look {

class Button;

/// A line to type a search into, with a button that clears it. Nothing typed is kept: no history,
/// no completion.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    /// `label` is its name, and stands in it while it is empty.
    SearchField(const QString &label, const Theme &theme, QWidget *parent = nullptr);

    /// Sets the text without telling anybody.
    void setTextSilently(const QString &text);
    /// Empties it together with what could be undone, without telling anybody.
    void clearWithUndo();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Somebody changed the text, by keys or through assistive technology; Qt tells of the second
    /// as if the program had done it.
    void typed(const QString &text);
    /// It has the focus: somebody is about to type.
    void entered();
    /// The focus has gone elsewhere.
    void left();
    /// Down was pressed: to what was found.
    void listWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void restyle();
    void arrange();

    const Theme &m_theme;
    Button *m_clear;
    bool m_putting = false;
};

}  // namespace look

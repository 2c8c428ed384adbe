// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/theme.h"

#include <QVBoxLayout>
#include <QWidget>

namespace look {
class Button;
class Heading;
class Text;
}  // namespace look

namespace kiosk {

/// Something over the whole window, in a column in its middle. Nothing shows through (PRIV-11),
/// nothing below is pressed, and no key gets past it.
class Cover : public QWidget {
    Q_OBJECT

public:
    explicit Cover(const look::Theme &theme, QWidget *parent = nullptr);

    /// Where the focus goes when it opens; itself where there is nothing to press.
    [[nodiscard]] virtual QWidget *first();

protected:
    [[nodiscard]] const look::Theme &theme() const { return m_theme; }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    look::Heading *addHeading(const QString &words);
    look::Text *addText(const QString &words);
    /// A row of buttons of the same width, in the order given.
    [[nodiscard]] QWidget *makeRow(const QList<look::Button *> &buttons) const;
    void addRow(const QList<look::Button *> &buttons) { m_column->addWidget(makeRow(buttons)); }

    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

    /// Such a key alone is nothing yet: another one follows.
    static bool isModifier(const QKeyEvent &event);

private:
    void restyle();

    const look::Theme &m_theme;
    QWidget *m_middle;
    QVBoxLayout *m_column;
};

}  // namespace kiosk

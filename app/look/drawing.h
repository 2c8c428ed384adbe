// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QImage>
#include <QSvgRenderer>
#include <QWidget>

namespace look {

/// A drawing of `:/illustrations/` as SVG, in the colours of a theme: where it has a token of the
/// light theme, it gets that of the other. Empty when there is none of that name.
QByteArray drawnIn(const QString &fileName, const Tokens &tokens);

/// A drawing of `:/illustrations/`, as wide as its place, told to assistive technology as a picture
/// with its description. A drawing that cannot be read leaves its description on screen.
class Drawing : public QWidget {
    Q_OBJECT

public:
    Drawing(const QString &fileName, const QString &description, const Theme &theme,
            QWidget *parent = nullptr);

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 75}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_fileName;
    const Theme &m_theme;
    QSvgRenderer m_renderer;
};

/// A code that a camera reads, told to assistive technology as a picture. It keeps its own black
/// and white under every theme, since cameras read no other colours as well, and grows with the
/// text.
class CodePicture : public QWidget {
    Q_OBJECT

public:
    /// `code` has one pixel a module, with its quiet zone.
    CodePicture(const QImage &code, const QString &description, const Theme &theme,
                QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_code;
};

}  // namespace look

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

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
    void restyle();

    QString m_fileName;
    const Theme &m_theme;
    QSvgRenderer m_renderer;
};

}  // namespace look

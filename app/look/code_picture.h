// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QImage>
#include <QWidget>

namespace look {

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
    void restyle();

    QImage m_code;
    const Theme &m_theme;
};

}  // namespace look

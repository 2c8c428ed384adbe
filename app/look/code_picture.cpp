// SPDX-License-Identifier: Apache-2.0
#include "code_picture.h"

#include <QPainter>

namespace look {

namespace {

/// 25 modules of 6 pixels are 4 cm at 96 pixels an inch, and still 3 cm on a screen that packs 127
/// of them into one. Whole pixels, so that all modules are the same.
constexpr int kModule = 6;

}  // namespace

CodePicture::CodePicture(const QImage &code, const QString &description, const Theme &theme,
                         QWidget *parent)
    : QWidget(parent)
    , m_code(code)
    , m_theme(theme)
{
    setAccessibleName(description);
    restyle();
    connect(&theme, &Theme::changed, this, &CodePicture::restyle);
}

void CodePicture::restyle()
{
    setFixedSize(m_code.size() * m_theme.scaled(kModule));
}

void CodePicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawImage(rect(), m_code);
}

}  // namespace look

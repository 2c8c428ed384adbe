// SPDX-License-Identifier: Apache-2.0
#include "drawing.h"

#include <QPainter>

#include <algorithm>

namespace look {

Drawing::Drawing(const QString &fileName, const QString &description, QWidget *parent)
    : QWidget(parent)
    , m_renderer(QStringLiteral(":/illustrations/") + fileName)
{
    setAccessibleName(description);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_renderer.setAspectRatioMode(Qt::KeepAspectRatio);
}

void Drawing::setLargest(QSize size)
{
    m_largest = size;
    updateGeometry();
}

int Drawing::heightForWidth(int width) const
{
    return std::min(width * m_largest.height() / std::max(m_largest.width(), 1),
                    m_largest.height());
}

QSize Drawing::sizeHint() const
{
    return m_largest;
}

void Drawing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_renderer.isValid()) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, accessibleName());
        return;
    }
    QSizeF size = m_renderer.defaultSize();
    size.scale(QSizeF(this->size()), Qt::KeepAspectRatio);
    const QRectF area({(width() - size.width()) / 2, 0}, size);
    m_renderer.render(&painter, area);
}

}  // namespace look

// SPDX-License-Identifier: Apache-2.0
#include "painting.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

namespace look {

namespace {

constexpr int kScrollBarWidth = 16;
constexpr int kScrollBarMargin = 3;
constexpr int kMinHandle = 44;
constexpr int kBadgeIcon = 18;

}  // namespace

void paintFocusRing(QPainter &painter, const QRect &area, const QColor &color, int radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, kFocusWidth));
    const double inset = kFocusWidth / 2.0;
    painter.drawRoundedRect(QRectF(area).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

QPixmap drawnIcon(const QString &name, int size, const QColor &color, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("icon/%1/%2/%3/%4")
                            .arg(name)
                            .arg(size)
                            .arg(color.name())
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    // The drawings are made in ink; QtSvg knows no currentColor.
    const QByteArray svg = file.readAll().replace("#14213D", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QSize badgeSize(const Badge &badge, const Theme &theme, int room)
{
    if (badge.text.isEmpty())
        return {};
    const int icon = theme.scaled(kBadgeIcon);
    const QRect text = QFontMetrics(theme.font(TextRole::Small))
                           .boundingRect(QRect(0, 0, std::max(room - icon - 34, 40), 10000),
                                         Qt::TextWordWrap, badge.text);
    return {text.width() + icon + 32, std::max(text.height(), icon) + 8};
}

void paintBadge(QPainter &painter, const QRectF &area, const Badge &badge, const Theme &theme)
{
    const Tone &tone = theme.tokens().*badge.tone;
    painter.setPen(QPen(tone.edge, 1));
    painter.setBrush(tone.fill);
    painter.drawRoundedRect(area, 8, 8);
    const int side = theme.scaled(kBadgeIcon);
    painter.drawPixmap(
        QPointF(area.left() + 10, area.center().y() - side / 2.0),
        drawnIcon(badge.icon, side, tone.text, painter.device()->devicePixelRatioF()));
    painter.setPen(tone.text);
    painter.setFont(theme.font(TextRole::Small));
    painter.drawText(area.adjusted(16 + side, 0, -6, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, badge.text);
}

QString scrollBarStyle(const Theme &theme)
{
    const Tokens &t = theme.tokens();
    const int width = theme.touchTarget(kScrollBarWidth);
    // The handle looks a third as wide as it is to a finger.
    const int margin = width == kScrollBarWidth ? kScrollBarMargin : width / 3;
    return QStringLiteral(
               "QScrollBar:vertical{background:%1;width:%3px;margin:0}"
               "QScrollBar::handle:vertical{background:%2;border-radius:5px;"
               "margin:%4px %5px;min-height:%6px}"
               "QScrollBar::add-line:vertical,QScrollBar::sub-line:vertical{height:0}"
               "QScrollBar:horizontal{background:%1;height:%3px;margin:0}"
               "QScrollBar::handle:horizontal{background:%2;border-radius:5px;"
               "margin:%5px %4px;min-width:%6px}"
               "QScrollBar::add-line:horizontal,QScrollBar::sub-line:horizontal{width:0}")
        .arg(t.paper.name(), t.control.name())
        .arg(width)
        .arg(kScrollBarMargin)
        .arg(margin)
        .arg(theme.touchTarget(kMinHandle));
}

}  // namespace look

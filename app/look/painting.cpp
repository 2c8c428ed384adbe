// SPDX-License-Identifier: Apache-2.0
#include "painting.h"

#include <QHash>
#include <QPainter>
#include <QPixmapCache>

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
    // The drawings are made in ink.
    const VectorDrawing drawing = VectorDrawing::read(QStringLiteral("icons/%1.svg").arg(name),
                                                      {{lightTokens().ink.rgb(), color}});
    if (drawing.isNull())
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawing.paint(painter, QRectF(pixmap.rect()));
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

namespace {

constexpr int kMaxWidth = 640;   // at 100 % text
constexpr int kMaxHeight = 320;  // a higher one would push its words out of view
/// 25 modules of 6 pixels are 4 cm at 96 pixels an inch, and still 3 cm on a screen that packs 127
/// of them into one. Whole pixels, so that all modules are the same.
constexpr int kModule = 6;

}  // namespace

VectorDrawing drawnIn(const QString &fileName, const Tokens &tokens)
{
    const Tokens drawn = lightTokens();
    QHash<QRgb, QColor> colors;
    for (QColor Tokens::*each : {&Tokens::ink, &Tokens::quiet, &Tokens::accent, &Tokens::tint,
                                 &Tokens::surface, &Tokens::paper})
        colors.insert((drawn.*each).rgb(), tokens.*each);
    return VectorDrawing::read(QStringLiteral("illustrations/") + fileName, colors);
}

Drawing::Drawing(const QString &fileName, const QString &description, const Theme &theme)
    : m_fileName(fileName)
    , m_theme(theme)
{
    setAccessibleName(description);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    theme.style(this, [this] { m_drawing = drawnIn(m_fileName, m_theme.tokens()); });
}

int Drawing::heightForWidth(int width) const
{
    const QSize drawn = m_drawing.isNull() ? QSize(kMaxWidth, kMaxHeight) : m_drawing.size.toSize();
    const int wide = std::min(width, m_theme.scaled(kMaxWidth));
    return std::min(wide * drawn.height() / std::max(drawn.width(), 1), m_theme.scaled(kMaxHeight));
}

QSize Drawing::sizeHint() const
{
    const int width = m_theme.scaled(kMaxWidth);
    return {width, heightForWidth(width)};
}

void Drawing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_drawing.isNull()) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, accessibleName());
        return;
    }
    const QSizeF size = m_drawing.size.scaled(this->size(), Qt::KeepAspectRatio);
    m_drawing.paint(painter, QRectF({(width() - size.width()) / 2, 0}, size));
}

CodePicture::CodePicture(const QImage &code, const QString &description, const Theme &theme)
    : m_code(code)
{
    setAccessibleName(description);
    theme.style(this, [this, &theme] { setFixedSize(m_code.size() * theme.scaled(kModule)); });
}

void CodePicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawImage(rect(), m_code);
}

}  // namespace look

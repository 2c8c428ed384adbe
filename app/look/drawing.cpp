// SPDX-License-Identifier: Apache-2.0
#include "drawing.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace look {

namespace {

constexpr int kMaxWidth = 640;   // at 100 % text
constexpr int kMaxHeight = 320;  // a higher one would push its words out of view
/// 25 modules of 6 pixels are 4 cm at 96 pixels an inch, and still 3 cm on a screen that packs 127
/// of them into one. Whole pixels, so that all modules are the same.
constexpr int kModule = 6;

}  // namespace

QByteArray drawnIn(const QString &fileName, const Tokens &tokens)
{
    QFile file(QStringLiteral(":/illustrations/") + fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString svg = QString::fromUtf8(file.readAll());
    const Tokens drawn = lightTokens();
    QHash<QString, QString> colors;
    for (QColor Tokens::*each : {&Tokens::ink, &Tokens::quiet, &Tokens::accent, &Tokens::tint,
                                 &Tokens::surface, &Tokens::paper})
        colors.insert((drawn.*each).name(), (tokens.*each).name());
    static const QRegularExpression color(QStringLiteral("#[0-9A-Fa-f]{6}"));
    for (qsizetype at = 0;; at += 7) {
        const QRegularExpressionMatch match = color.match(svg, at);
        if (!match.hasMatch())
            return svg.toUtf8();
        at = match.capturedStart();
        const QString is = match.captured().toLower();
        svg.replace(at, is.size(), colors.value(is, is));
    }
}

Drawing::Drawing(const QString &fileName, const QString &description, const Theme &theme,
                 QWidget *parent)
    : QWidget(parent)
    , m_fileName(fileName)
    , m_theme(theme)
{
    setAccessibleName(description);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    theme.style(this, [this] {
        m_renderer.load(drawnIn(m_fileName, m_theme.tokens()));
        m_renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    });
}

int Drawing::heightForWidth(int width) const
{
    const QSize drawn =
        m_renderer.isValid() ? m_renderer.defaultSize() : QSize(kMaxWidth, kMaxHeight);
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

CodePicture::CodePicture(const QImage &code, const QString &description, const Theme &theme,
                         QWidget *parent)
    : QWidget(parent)
    , m_code(code)
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

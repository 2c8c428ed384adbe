// SPDX-License-Identifier: Apache-2.0
#include "result_row.h"

#include "focus_ring.h"
#include "icons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace look {

namespace {

constexpr int kRadius = 12;
/// At 100 %: below this width the badge stands under the title.
constexpr int kBeside = 520;

/// A word on its tone, with its icon. The row's name says it too.
class Badge : public QWidget {
public:
    Badge(const QString &text, const QString &iconName, const Tone Tokens::*tone,
          const Theme &theme)
        : m_text(text)
        , m_icon(iconName)
        , m_tone(tone)
        , m_theme(theme)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_theme.font(TextRole::Small));
        const int side = m_theme.scaled(kSide);
        return {metrics.horizontalAdvance(m_text) + side + 28,
                std::max(metrics.height(), side) + 8};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tone &tone = m_theme.tokens().*m_tone;
        const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(tone.edge, 1));
        painter.setBrush(tone.fill);
        painter.drawRoundedRect(area, 8, 8);
        const int side = m_theme.scaled(kSide);
        painter.drawPixmap(QPointF(10, (height() - side) / 2.0),
                           drawnIcon(m_icon, side, tone.text, devicePixelRatioF()));
        painter.setPen(tone.text);
        painter.setFont(m_theme.font(TextRole::Small));
        painter.drawText(area.adjusted(16 + side, 0, -6, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         m_text);
    }

private:
    static constexpr int kSide = 18;

    QString m_text;
    QString m_icon;
    const Tone Tokens::*m_tone;
    const Theme &m_theme;
};

}  // namespace

ResultRow::ResultRow(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_head(new QHBoxLayout)
    , m_title(new Text({}, TextRole::Subheading, theme))
    , m_snippet(new Text({}, TextRole::Body, theme))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    auto *column = new QVBoxLayout(this);
    m_head->setSpacing(8);
    m_head->addWidget(m_title, 1, Qt::AlignLeft);
    column->addLayout(m_head);
    addLeading(column, m_snippet);
    column->addStretch(1);
    for (Text *text : {m_title, m_snippet})
        text->setAttribute(Qt::WA_TransparentForMouseEvents);
    // What opens below says it in full.
    connect(this, &QAbstractButton::toggled, m_snippet,
            [this](bool open) { m_snippet->setVisible(!open); });
    restyle();
    connect(&theme, &Theme::changed, this, &ResultRow::restyle);
}

void ResultRow::setTexts(const QString &title, const QList<Span> &titleMarks,
                         const QString &snippet, const QList<Span> &snippetMarks)
{
    m_title->setContent(title);
    m_title->setHighlights(titleMarks);
    m_snippet->setContent(snippet);
    m_snippet->setHighlights(snippetMarks);
    m_snippet->setVisible(!snippet.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(snippet);
}

void ResultRow::setBadge(const QString &text, const QString &iconName, const Tone Tokens::*tone)
{
    m_badge = new Badge(text, iconName, tone, m_theme);
    m_head->addWidget(m_badge, 0, Qt::AlignTop | Qt::AlignLeft);
    // The level is told in words to everyone, not in colour alone (TRI-3).
    setAccessibleName(QStringLiteral("%1. %2").arg(m_title->text(), text));
}

void ResultRow::restyle()
{
    layout()->setContentsMargins(m_theme.gap(16), m_theme.gap(11), m_theme.gap(16),
                                 m_theme.gap(11));
    layout()->setSpacing(m_theme.gap(4));
    setMinimumHeight(m_theme.touch().other);
    if (m_badge != nullptr)
        m_badge->updateGeometry();
    updateGeometry();
    update();
}

void ResultRow::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    const bool beside = width() >= m_theme.scaled(kBeside);
    m_head->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (m_badge != nullptr)
        m_head->setAlignment(m_badge, beside ? Qt::AlignTop | Qt::AlignTrailing
                                             : Qt::AlignTop | Qt::AlignLeading);
}

void ResultRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ResultRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = m_theme.tokens();
    const bool open = isChecked();
    painter.setPen(QPen(open ? t.accent : t.control, open ? 2.5 : 1.2));
    painter.setBrush(isDown() ? t.tint : t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), kRadius, kRadius);
    if (hasFocus() && m_theme.showsFocus())
        paintFocusRing(painter, rect().adjusted(2, 2, -2, -2), t.focus, kRadius);
}

}  // namespace look

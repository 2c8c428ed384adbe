// SPDX-License-Identifier: Apache-2.0
#include "text.h"

#include <QBoxLayout>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <memory>

namespace look {

namespace {

constexpr int kLineSpacing = 122;  // percent of the font's own line height
constexpr int kHeadingSpacing = 108;
constexpr int kUnbrokenLetters = 24;  // a longer "word", such as a path, may break anywhere

TextRole roleOfLevel(int level)
{
    switch (level) {
    case 1:
        return TextRole::Message;
    case 2:
        return TextRole::Heading;
    default:
        return TextRole::Subheading;
    }
}

}  // namespace

QColor colorOf(Shade shade, const Tokens &tokens)
{
    switch (shade) {
    case Shade::Ink:
        return tokens.ink;
    case Shade::Quiet:
        return tokens.quiet;
    case Shade::Accent:
        return tokens.accent;
    case Shade::Emergency:
        return tokens.emergency.text;
    case Shade::Today:
        return tokens.today.text;
    case Shade::NextVisit:
        return tokens.nextVisit.text;
    }
    return tokens.ink;
}

Text::Text(const QString &content, TextRole role, const Theme &theme, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_role(role)
    , m_spacing(kLineSpacing)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignLeading | Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setContent(content);
    restyle();
    connect(&theme, &Theme::changed, this, &Text::restyle);
}

Text::~Text() = default;

void Text::setShade(Shade shade)
{
    m_shade = shade;
    forget();
    update();
}

void Text::setWholeWidth()
{
    m_wholeWidth = true;
    restyle();
}

void Text::setSpacing(int percent)
{
    m_spacing = percent;
    restyle();
}

void Text::setContent(const QString &content, bool marked)
{
    m_marks = marked ? parseMarks(content) : MarkedText{content, {}, {}};
    m_highlights.clear();
    m_currentLink = 0;
    setText(m_marks.plain);
    setFocusPolicy(m_marks.links.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    setMouseTracking(!m_marks.links.isEmpty());
    forget();
    updateGeometry();
}

void Text::setHighlights(const QList<Span> &spans)
{
    m_highlights = spans;
    forget();
    updateGeometry();
    update();
}

void Text::restyle()
{
    setFont(m_theme.font(m_role));
    setMaximumWidth(m_wholeWidth ? QWIDGETSIZE_MAX : m_theme.longestLine(m_role));
    forget();
    updateGeometry();
    update();
}

void Text::forget()
{
    m_heights.clear();
    m_layout.reset();
    m_widestWord = -1;
}

std::unique_ptr<QTextLayout> Text::makeLayout() const
{
    auto layout = std::make_unique<QTextLayout>(m_marks.plain, font());
    layout->setCacheEnabled(true);  // keeps the shaped words from width to width
    QTextOption option(alignment() & Qt::AlignHorizontal_Mask);
    option.setWrapMode(wordWrap() ? QTextOption::WrapAtWordBoundaryOrAnywhere
                                  : QTextOption::NoWrap);
    layout->setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const Span &span : m_marks.bold) {
        QTextLayout::FormatRange range{span.start, span.length, {}};
        range.format.setFontWeight(QFont::Bold);
        formats.append(range);
    }
    const Tokens &t = m_theme.tokens();
    for (const Span &span : m_highlights) {
        QTextLayout::FormatRange range{span.start, span.length, {}};
        range.format.setFontWeight(QFont::Bold);
        range.format.setBackground(t.tint);
        formats.append(range);
    }
    for (const Link &link : m_marks.links) {
        QTextLayout::FormatRange range{link.span.start, link.span.length, {}};
        range.format.setForeground(m_shade == Shade::Emergency ? t.emergency.text : t.accent);
        range.format.setFontUnderline(true);
        formats.append(range);
    }
    layout->setFormats(formats);
    return layout;
}

int Text::layOut(int width) const
{
    if (m_layout == nullptr) {
        m_layout = makeLayout();
        m_layoutWidth = -1;
    }
    if (m_layoutWidth == width)
        return m_layoutHeight;
    const double own = QFontMetricsF(font()).height();
    const double leading = own * (m_spacing - 100) / 100;
    double y = 0;
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(width, 1));
        line.setPosition({0, y});
        y += line.height() + leading;
    }
    m_layout->endLayout();
    m_layoutWidth = width;
    const int lines = static_cast<int>(std::ceil(y - leading / 2));
    m_layoutHeight = isOneLink() ? m_theme.target(lines) : lines;
    m_layoutTop = (m_layoutHeight - lines) / 2;
    return m_layoutHeight;
}

int Text::linesAt(int width) const
{
    layOut(width);
    return m_layout->lineCount();
}

int Text::heightForWidth(int available) const
{
    const int width = std::min(available, maximumWidth());
    const auto known = m_heights.constFind(width);
    if (known != m_heights.constEnd())
        return *known;
    const int height = layOut(width);
    m_heights.insert(width, height);
    return height;
}

QFont Text::strongestFont() const
{
    QFont strongest = font();
    strongest.setBold(font().bold() || !m_marks.bold.isEmpty() || !m_highlights.isEmpty());
    return strongest;
}

int Text::widestWord() const
{
    if (m_widestWord >= 0)
        return m_widestWord;
    static const QRegularExpression gaps(QStringLiteral("[\\s-]+"));
    QStringList words = m_marks.plain.split(gaps, Qt::SkipEmptyParts);
    qsizetype most = 0;
    for (QString &word : words) {
        word.truncate(kUnbrokenLetters);
        most = std::max(most, word.size());
    }
    // Only one of the longest words can be the widest; measuring all of them costs.
    const QFontMetrics metrics(strongestFont());
    m_widestWord = 0;
    for (const QString &word : words) {
        if (word.size() * 4 >= most * 3)
            m_widestWord =
                std::max(m_widestWord, metrics.horizontalAdvance(word + QLatin1Char('-')));
    }
    return m_widestWord;
}

QSize Text::sizeHint() const
{
    // A long text wants the longest line that it may have; only a short one is measured, all of it
    // as bold where a part is: a hint that is too narrow costs a line that has no room.
    const QFontMetrics metrics(strongestFont());
    const bool isLong = m_marks.plain.size() > 120 && !m_wholeWidth;
    const int letters = static_cast<int>(m_marks.plain.size());
    const int natural =
        isLong ? maximumWidth() : metrics.horizontalAdvance(m_marks.plain) + letters / 4 + 4;
    const int width = std::max(std::min(maximumWidth(), natural), widestWord());
    const int lines = std::max<int>(1, letters * metrics.averageCharWidth() / std::max(width, 1));
    return {width, isLong ? lines * metrics.height() : heightForWidth(width)};
}

QSize Text::minimumSizeHint() const
{
    return {widestWord(), QFontMetrics(font()).height()};
}

void Text::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(colorOf(m_shade, m_theme.tokens()));
    layOut(width());
    m_layout->draw(&painter, QPointF(0, m_layoutTop));
    if (hasFocus() && m_theme.showsFocus())
        paintLinkFocus(painter);
}

void Text::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        forget();
    QLabel::changeEvent(event);
}

void put(QBoxLayout *layout, Text *text)
{
    layout->addWidget(text, 0, Qt::AlignLeft);
}

Heading::Heading(const QString &content, int level, const Theme &theme, QWidget *parent)
    : Text(content, roleOfLevel(level), theme, parent)
    , m_level(level)
{
    setSpacing(kHeadingSpacing);
    if (level == 1)
        setWholeWidth();
}

}  // namespace look

// SPDX-License-Identifier: Apache-2.0
#include "text.h"

#include "focus_order.h"
#include "focus_ring.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

// The links of a text: where they stand, and how touch, mouse and keys get to them.

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
    invalidateLayout();
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
    invalidateLayout();
    updateGeometry();
}

void Text::setHighlights(const QList<Span> &spans)
{
    m_highlights = spans;
    invalidateLayout();
    updateGeometry();
    update();
}

void Text::restyle()
{
    setFont(m_theme.font(m_role));
    setMaximumWidth(m_wholeWidth ? QWIDGETSIZE_MAX : m_theme.maxLineWidth(m_role));
    invalidateLayout();
    updateGeometry();
    update();
}

void Text::invalidateLayout()
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
    m_layoutHeight = isOneLink() ? m_theme.touchTarget(lines) : lines;
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
        invalidateLayout();
    QLabel::changeEvent(event);
}

void addLeading(QBoxLayout *layout, Text *text)
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

namespace {

constexpr int kReachAbove = 3;
constexpr int kTremble = 10;

}  // namespace

QList<QRect> Text::areasOf(const Span &span) const
{
    QList<QRect> parts;
    layOut(width());
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const int from = std::max(span.start, line.textStart());
        const int to = std::min(span.start + span.length, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const double left = line.cursorToX(from);
        const double right = line.cursorToX(to);
        const QRectF area(std::min(left, right), m_layoutTop + line.y(), std::fabs(right - left),
                          line.height());
        parts.append(area.toAlignedRect());
    }
    return parts;
}

QList<QRect> Text::linkParts(int index) const
{
    return index < 0 || index >= linkCount() ? QList<QRect>()
                                             : areasOf(m_marks.links.at(index).span);
}

QRect Text::areaOf(const Span &span) const
{
    QRect area;
    for (const QRect &part : areasOf(span))
        area |= part;
    return area;
}

QString Text::linkText(int index) const
{
    const Span &span = m_marks.links.at(index).span;
    return m_marks.plain.mid(span.start, span.length);
}

QRect Text::linkArea(int index) const
{
    return index < 0 || index >= linkCount() ? QRect() : areaOf(m_marks.links.at(index).span);
}

void Text::activateLink(int index)
{
    if (index < 0 || index >= linkCount())
        return;
    m_currentLink = index;
    Q_EMIT linkActivated(m_marks.links.at(index).target);
}

void Text::focusLink(int index)
{
    if (index < 0 || index >= linkCount())
        return;
    m_currentLink = index;
    if (hasFocus())
        showLinkFocus();
    else
        setFocus(Qt::OtherFocusReason);
}

void Text::paintLinkFocus(QPainter &painter) const
{
    for (const QRect &part : linkParts(m_currentLink))
        paintFocusRing(painter, part.adjusted(-3, -1, 3, 1) & rect(), m_theme.tokens().focus);
}

void Text::showLinkFocus()
{
    if (m_currentLink >= linkCount())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(m_currentLink);
    QAccessible::updateAccessibility(&event);
    if (m_theme.showsFocus())
        reveal(this);
    update();
}

QVariant Text::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query == Qt::ImCursorRectangle && m_currentLink < linkCount())
        return linkArea(m_currentLink);
    return QLabel::inputMethodQuery(query);
}

/// How far a point is from the words of a link; infinitely where the link does not reach it. Words
/// are reached from a little above and below, and by fingers from all around, as far as something
/// to press has to be large. `beyond` adds to that.
double Text::awayFromLink(int index, const QPointF &point, int beyond) const
{
    double least = std::numeric_limits<double>::infinity();
    for (const QRect &part : linkParts(index)) {
        const double x = std::max({part.left() - point.x(), point.x() - part.right() - 1, 0.0});
        const double y = std::max({part.top() - point.y(), point.y() - part.bottom() - 1, 0.0});
        const double reachX = std::max((m_theme.touch().other - part.width()) / 2, 0) + beyond;
        const double reachY =
            std::max((m_theme.touch().other - part.height()) / 2, kReachAbove) + beyond;
        if (x <= reachX && y <= reachY)
            least = std::min(least, std::hypot(x, y));
    }
    return least;
}

/// Where the reaches of two links meet, the nearer one is meant.
int Text::linkAt(const QPointF &point) const
{
    int nearest = -1;
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < linkCount(); ++i) {
        const double away = awayFromLink(i, point, 0);
        if (away < least) {
            least = away;
            nearest = i;
        }
    }
    return nearest;
}

/// Nothing but a link stands here: it is a thing to press like any other.
bool Text::isOneLink() const
{
    return linkCount() == 1 && m_marks.links.constFirst().span.length == m_marks.plain.size();
}

void Text::mouseMoveEvent(QMouseEvent *event)
{
    if (linkAt(event->position()) >= 0)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

void Text::mousePressEvent(QMouseEvent *event)
{
    m_pressedLink = event->button() == Qt::LeftButton ? linkAt(event->position()) : -1;
    event->setAccepted(m_pressedLink >= 0);
}

/// A link opens on release, and only where it was pressed (A11Y-2.5.2). A finger may have trembled
/// in between (KIOSK-17).
void Text::mouseReleaseEvent(QMouseEvent *event)
{
    const int link = std::exchange(m_pressedLink, -1);
    const int tremble = m_theme.touch().other > 0 ? kTremble : 0;
    if (link < 0 || std::isinf(awayFromLink(link, event->position(), tremble))) {
        event->ignore();
        return;
    }
    activateLink(link);
}

void Text::keyPressEvent(QKeyEvent *event)
{
    const bool press = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                       event->key() == Qt::Key_Space;
    if (press && m_currentLink < m_marks.links.size())
        activateLink(m_currentLink);
    else
        QLabel::keyPressEvent(event);
}

void Text::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason)
        m_currentLink = 0;
    else if (event->reason() == Qt::BacktabFocusReason)
        m_currentLink = std::max(static_cast<int>(m_marks.links.size()) - 1, 0);
    QLabel::focusInEvent(event);
    showLinkFocus();
}

/// Tab goes from link to link inside the text before it leaves.
bool Text::focusNextPrevChild(bool next)
{
    const int link = m_currentLink + (next ? 1 : -1);
    if (hasFocus() && link >= 0 && link < m_marks.links.size()) {
        m_currentLink = link;
        showLinkFocus();
        return true;
    }
    return QLabel::focusNextPrevChild(next);
}

}  // namespace look

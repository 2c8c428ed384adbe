// SPDX-License-Identifier: Apache-2.0
#include "text.h"

#include "focus_order.h"
#include "painting.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace look {

namespace {

void applyTag(const QString &tag, MarkedText &text)
{
    const int here = static_cast<int>(text.plain.size());
    if (tag == QLatin1String("b"))
        text.bold.append({here, 0});
    else if (tag == QLatin1String("/b") && !text.bold.isEmpty())
        text.bold.last().length = here - text.bold.last().start;
    else if (tag.startsWith(QLatin1String("a ")))
        text.links.append({{here, 0}, tag.section(QLatin1Char('"'), 1, 1)});
    else if (tag == QLatin1String("/a") && !text.links.isEmpty())
        text.links.last().span.length = here - text.links.last().span.start;
}

}  // namespace

MarkedText parseMarks(const QString &html)
{
    // A tag, with all that follows where it never ends, or an entity.
    static const QRegularExpression mark(QStringLiteral("<(?:([^>]*)>|.*)|&(lt|gt|quot|amp);"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QHash<QString, QChar> entities{
        {"lt", u'<'}, {"gt", u'>'}, {"quot", u'"'}, {"amp", u'&'}};
    MarkedText text;
    qsizetype at = 0;
    for (const QRegularExpressionMatch &match : mark.globalMatch(html)) {
        text.plain += QStringView(html).mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        if (match.hasCaptured(2))
            text.plain += entities.value(match.captured(2));
        else
            applyTag(match.captured(1), text);
    }
    text.plain += QStringView(html).mid(at);
    return text;
}

QString markedLink(const QString &target, const QString &label)
{
    return QStringLiteral("<a href=\"%1\">%2</a>")
        .arg(target.toHtmlEscaped(), label.toHtmlEscaped());
}

namespace {

constexpr int kLineSpacing = 122;  // percent of the font's own line height
constexpr int kHeadingSpacing = 108;
constexpr int kUnbrokenLetters = 24;  // a longer "word", such as a path, may break anywhere

TextRole roleOfLevel(int level)
{
    return level == 1 ? TextRole::Message : level == 2 ? TextRole::Heading : TextRole::Subheading;
}

}  // namespace

QColor colorOf(Shade shade, const Tokens &tokens)
{
    const std::array colors{tokens.ink,        tokens.quiet,
                            tokens.accent,     tokens.emergency.text,
                            tokens.today.text, tokens.nextVisit.text};
    return colors.at(static_cast<std::size_t>(shade));
}

Text::Text(const QString &content, TextRole role, const Theme &theme)
    : m_theme(theme)
    , m_role(role)
    , m_spacing(kLineSpacing)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignLeading | Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    if (selectable())
        setCursor(Qt::IBeamCursor);
    setContent(content);
    theme.style(this, [this] {
        setFont(m_theme.font(m_role));
        setMaximumWidth(m_wholeWidth ? QWIDGETSIZE_MAX : m_theme.maxLineWidth(m_role));
        invalidateLayout();
    });
}

Text::~Text() = default;

void Text::setShade(Shade shade)
{
    m_shade = shade;
    invalidateLayout();
}

void Text::setWholeWidth()
{
    m_wholeWidth = true;
    setMaximumWidth(QWIDGETSIZE_MAX);
    invalidateLayout();
}

void Text::setSpacing(int percent)
{
    m_spacing = percent;
    invalidateLayout();
}

void Text::setContent(const QString &content, bool marked)
{
    m_marks = marked ? parseMarks(content) : MarkedText{content, {}, {}};
    m_highlights.clear();
    m_currentLink = 0;
    m_selection = {};
    setText(m_marks.plain);
    setFocusPolicy(m_marks.links.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    setMouseTracking(!m_marks.links.isEmpty());
    invalidateLayout();
}

void Text::setHighlights(const QList<Span> &spans)
{
    m_highlights = spans;
    invalidateLayout();
}

void Text::invalidateLayout()
{
    m_heights.clear();
    m_layout.reset();
    m_widestWord = -1;
    updateGeometry();
    update();
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
    QList<QTextLayout::FormatRange> selected;
    if (m_selection.length > 0) {
        selected.append({m_selection.start, m_selection.length, {}});
        selected.first().format.setBackground(palette().highlight());
        selected.first().format.setForeground(palette().highlightedText());
    }
    m_layout->draw(&painter, QPointF(0, m_layoutTop), selected);
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

Heading::Heading(const QString &content, int level, const Theme &theme)
    : Text(content, roleOfLevel(level), theme)
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

QRect Text::areaOf(const Span &span) const
{
    QRect area;
    for (const QRect &part : areasOf(span))
        area |= part;
    return area;
}

Span Text::linkSpan(int index) const
{
    return index >= 0 && index < linkCount() ? m_marks.links.at(index).span : Span{};
}

QString Text::linkText(int index) const
{
    const Span span = linkSpan(index);
    return m_marks.plain.mid(span.start, span.length);
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
    for (const QRect &part : areasOf(linkSpan(m_currentLink)))
        paintFocusRing(painter, part.adjusted(-3, -1, 3, 1) & rect(), m_theme.tokens().focus);
}

void Text::showLinkFocus()
{
    if (!hasFocus() || m_currentLink >= linkCount())
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
    for (const QRect &part : areasOf(linkSpan(index))) {
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

QTextLine Text::lineAtHeight(double y) const
{
    layOut(width());
    for (int i = m_layout->lineCount() - 1; i > 0; --i) {
        if (m_layoutTop + m_layout->lineAt(i).y() <= y)
            return m_layout->lineAt(i);
    }
    return m_layout->lineAt(0);
}

Span Text::lineAt(int offset, int step) const
{
    layOut(width());
    const QTextLine line = m_layout->lineForTextPosition(offset);
    const int number = line.isValid() ? line.lineNumber() + step : -1;
    if (number < 0 || number >= m_layout->lineCount())
        return {};
    return {m_layout->lineAt(number).textStart(), m_layout->lineAt(number).textLength()};
}

int Text::characterAt(const QPointF &point) const
{
    const QTextLine line = lineAtHeight(point.y());
    const int last = std::max(line.textStart() + line.textLength() - 1, 0);
    return std::min(line.xToCursor(point.x(), QTextLine::CursorOnCharacter), last);
}

void Text::select(int from, int to)
{
    const int size = static_cast<int>(m_marks.plain.size());
    const int start = std::clamp(std::min(from, to), 0, size);
    const Span span{start, std::clamp(std::max(from, to), 0, size) - start};
    if (!selectable() || (span.length == 0 && m_selection.length == 0))
        return;
    m_selection = span;
    update();
    QAccessibleTextSelectionEvent event(this, span.start, span.start + span.length);
    QAccessible::updateAccessibility(&event);
}

/// What is dragged over is selected, links too; a link that the drag began on is not opened then.
void Text::dragTo(const QPointF &point)
{
    const bool far = (point - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!selectable() || (!m_selecting && !far))
        return;
    if (!std::exchange(m_selecting, true))
        setFocus(Qt::MouseFocusReason);  // for the keys that copy
    m_pressedLink = -1;
    select(lineAtHeight(m_pressedAt.y()).xToCursor(m_pressedAt.x()),
           lineAtHeight(point.y()).xToCursor(point.x()));
}

void Text::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!selectable() || event->button() != Qt::LeftButton || linkAt(event->position()) >= 0) {
        QLabel::mouseDoubleClickEvent(event);
        return;
    }
    const int at = characterAt(event->position());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, m_marks.plain);
    finder.setPosition(at);
    const int start = finder.isAtBoundary() ? at : static_cast<int>(finder.toPreviousBoundary());
    setFocus(Qt::MouseFocusReason);
    select(start, static_cast<int>(finder.toNextBoundary()));
}

void Text::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        dragTo(event->position());
    if (linkAt(event->position()) >= 0)
        setCursor(Qt::PointingHandCursor);
    else
        setCursor(selectable() ? Qt::IBeamCursor : Qt::ArrowCursor);
}

void Text::mousePressEvent(QMouseEvent *event)
{
    m_pressedLink = event->button() == Qt::LeftButton ? linkAt(event->position()) : -1;
    m_pressedAt = event->position();
    if (event->button() == Qt::LeftButton)
        select(0, 0);
    event->setAccepted(m_pressedLink >= 0);
}

/// A link opens on release, and only where it was pressed (A11Y-2.5.2). A finger may have trembled
/// in between (KIOSK-17).
void Text::mouseReleaseEvent(QMouseEvent *event)
{
    m_selecting = false;
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
    if (event->matches(QKeySequence::Copy) && m_selection.length > 0)
        QGuiApplication::clipboard()->setText(
            m_marks.plain.mid(m_selection.start, m_selection.length));
    else if (press && m_currentLink < m_marks.links.size())
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
    // After the event that Qt sends for the whole text: the last one is what readers go by.
    QTimer::singleShot(0, this, &Text::showLinkFocus);
}

void Text::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        select(0, 0);
    QLabel::focusOutEvent(event);
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

// SPDX-License-Identifier: Apache-2.0
#include "button.h"

#include "columns.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace look {

namespace {

constexpr int kIconSize = 22;
constexpr int kTileIconSize = 56;
constexpr int kIconGap = 10;
constexpr int kBadgeGap = 12;
constexpr int kMinButton = 44;

/// What a kind of button looks like beside the others.
struct KindStyle {
    TextRole font = TextRole::Body;
    int above = 11;  ///< between the label and the upper and lower edge
    bool wide = false;
    bool leading = false;  ///< the label starts at the leading edge
};

/// In the order of ButtonKind.
constexpr std::array<KindStyle, 7> kKindStyles{{{TextRole::Subheading},
                                                {},
                                                {TextRole::Body, 7},
                                                {TextRole::Body, 11, true, true},
                                                {TextRole::Body, 11, true, true},
                                                {TextRole::Body, 4, false, true},
                                                {TextRole::Heading, 11, true}}};

const KindStyle &styleOf(ButtonKind kind)
{
    return kKindStyles.at(static_cast<std::size_t>(kind));
}

}  // namespace

Button::Button(const QString &label, ButtonKind kind, const Theme &theme, QWidget *parent)
    : QPushButton(label, parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setCheckable(kind == ButtonKind::Chip || kind == ButtonKind::Check);
    // One of a few: Qt tells assistive technology of a radio button.
    setAutoExclusive(kind == ButtonKind::Chip);
    setAutoDefault(true);  // Enter presses, as Space does
    QSizePolicy policy(styleOf(kind).wide ? QSizePolicy::Preferred : QSizePolicy::Maximum,
                       QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
    theme.style(this, [this] { setFont(m_theme.font(styleOf(m_kind).font)); });
}

void Button::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setBadge(const QString &text, const QString &iconName, const Tone Tokens::*tone)
{
    m_badge = {text, iconName, tone};
    // The level is told in words to everyone, not in colour alone (TRI-3).
    setAccessibleName(QStringLiteral("%1. %2").arg(this->text(), text));
    updateGeometry();
    update();
}

Tone Button::colors() const
{
    const Tokens &t = m_theme.tokens();
    if (!isEnabled())
        return {t.quiet, t.surface, t.line};
    if (m_kind == ButtonKind::Primary) {
        const QColor pressed = t.ink == t.onAccent ? t.control : t.ink;
        return {t.onAccent, isDown() ? pressed : t.accent, t.accent};
    }
    const QColor fill = isChecked() || isDown() ? t.tint : t.surface;
    if (m_kind == ButtonKind::Quiet)
        return {t.accent, Qt::transparent, Qt::transparent};
    return isChecked() ? Tone{t.accent, fill, t.accent} : Tone{t.ink, fill, t.control};
}

QMargins Button::padding() const
{
    const int above = styleOf(m_kind).above;
    if (m_kind == ButtonKind::Quiet)
        return {above, above, above, above};
    const bool bare = text().isEmpty() && m_kind != ButtonKind::Chip;
    const int side = m_theme.gap(bare ? 9 : 16);
    const int sign = hasChevron() ? m_theme.scaled(kIconSize) + kIconGap : 0;
    return {side, above, side + sign, above};
}

int Button::minSide() const
{
    return m_kind == ButtonKind::Primary ? std::max(m_theme.touch().primary, kMinButton)
                                         : m_theme.touchTarget(kMinButton);
}

int Button::iconSpace() const
{
    const bool leads =
        (!m_icon.isEmpty() && m_kind != ButtonKind::Tile) || m_kind == ButtonKind::Check;
    const int gap = text().isEmpty() ? 0 : kIconGap;
    return leads ? m_theme.scaled(kIconSize) + gap : 0;
}

int Button::iconSize() const
{
    return m_theme.scaled(m_kind == ButtonKind::Tile ? kTileIconSize : kIconSize);
}

QSize Button::badgeSizeIn(int width) const
{
    return badgeSize(m_badge, m_theme, width - padding().left() - padding().right());
}

/// Whether label and badge fit on one line.
bool Button::badgeBeside(int width) const
{
    const QMargins pad = padding();
    return pad.left() + iconSpace() + fontMetrics().horizontalAdvance(text()) + 3 * kBadgeGap +
               badgeSize(m_badge, m_theme).width() + pad.right() <=
           width;
}

/// The label's place in a button of that width. A badge stands beside it, or below where it must.
QRect Button::labelRect(int width) const
{
    const QMargins pad = padding();
    const int room = std::max(width - pad.left() - pad.right() - iconSpace(), 20);
    const QRect text =
        fontMetrics().boundingRect(QRect(0, 0, room, 10000), Qt::TextWordWrap, this->text());
    return {pad.left() + iconSpace(), pad.top(), room, text.height()};
}

int Button::heightForWidth(int width) const
{
    const QMargins pad = padding();
    const int label = labelRect(width).height();
    const int icon = m_icon.isEmpty() ? 0 : iconSize();
    const bool above = m_kind == ButtonKind::Tile;
    int height =
        (above ? icon + kIconGap + label : std::max(label, icon)) + pad.top() + pad.bottom();
    if (!m_badge.text.isEmpty() && badgeBeside(width))
        height = std::max(height, badgeSizeIn(width).height() + pad.top() + pad.bottom() - 6);
    else if (!m_badge.text.isEmpty())
        height += badgeSizeIn(width).height() + kBadgeGap / 2;
    return std::max(height, minSide());
}

QSize Button::sizeHint() const
{
    const QMargins pad = padding();
    const int badge = badgeSize(m_badge, m_theme).width();
    const int width = std::max(fontMetrics().horizontalAdvance(text()) + 2 + iconSpace(), badge) +
                      pad.left() + pad.right();
    return {std::max(width, minSide()), heightForWidth(width)};
}

QSize Button::minimumSizeHint() const
{
    const QMargins pad = padding();
    int widest = 0;
    for (const QString &word : text().split(QLatin1Char(' ')))
        widest = std::max(widest, fontMetrics().horizontalAdvance(word));
    const int width = widest + pad.left() + pad.right() + iconSpace() + 2;
    return {std::max(width, minSide()), minSide()};
}

void Button::paintBox(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const int side = m_theme.scaled(kIconSize);
    const QRectF box(padding().left() + 0.5, (height() - side) / 2.0, side - 1, side - 1);
    painter.setPen(QPen(isChecked() ? t.accent : t.control, 2));
    painter.setBrush(isChecked() ? t.accent : t.surface);
    painter.drawRoundedRect(box, 5, 5);
    if (isChecked()) {
        const int mark = side * 4 / 5;
        painter.drawPixmap(
            box.center() - QPointF(mark / 2.0, mark / 2.0),
            drawnIcon(QStringLiteral("check"), mark, t.onAccent, devicePixelRatioF()));
    }
}

/// Down where it opens something, up where it closes it.
void Button::paintChevron(QPainter &painter) const
{
    const double half = m_theme.scaled(kIconSize) / 3.0;
    const double drop = (isChecked() ? -half : half) / 2;
    const QPointF middle(width() - padding().right() + kIconGap + half, height() / 2.0);
    painter.setPen(QPen(m_theme.tokens().accent, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{middle - QPointF(half, drop), middle + QPointF(0, drop),
                                   middle + QPointF(half, -drop)});
}

/// Before the label, in the middle where there is none, or above it: then the label makes room.
void Button::paintIcon(QPainter &painter, QRect &label, const QColor &color) const
{
    const bool above = m_kind == ButtonKind::Tile;
    const int side = above ? std::clamp(height() / 3, iconSize(), 2 * iconSize()) : iconSize();
    if (above)
        label.translate(0, (side + kIconGap) / 2);
    const double left = text().isEmpty() || above ? (width() - side) / 2.0 : padding().left();
    const double top = above ? label.top() - kIconGap - side : label.center().y() - side / 2.0;
    painter.drawPixmap(
        QPointF(left, top),
        drawnIcon(m_icon, side, above ? m_theme.tokens().accent : color, devicePixelRatioF()));
}

QRectF Button::badgeRect() const
{
    const QMargins pad = padding();
    const QSize size = badgeSizeIn(width());
    QRectF area(pad.left() + 0.5, height() - pad.bottom() - size.height() + 0.5, size.width() - 1,
                size.height() - 1);
    if (badgeBeside(width()))
        area.moveTo(width() - pad.right() - size.width() + 0.5,
                    (height() - size.height()) / 2.0 + 0.5);
    return area;
}

/// Inside the edge, which may be as bright as the ring and then hides a change of 3:1
/// (A11Y-2.4.13).
void Button::paintFocus(QPainter &painter, int radius) const
{
    const Tokens &t = m_theme.tokens();
    const int edge = m_kind == ButtonKind::Quiet ? 0 : isChecked() ? 3 : 2;
    const QRect outer = rect().adjusted(edge, edge, -edge, -edge);
    if (m_kind != ButtonKind::Primary || !isEnabled()) {
        paintFocusRing(painter, outer, t.focus, radius);
        return;
    }
    // The ring's colour does not stand out from a filled button; one of the label's colour does.
    paintFocusRing(painter, rect(), t.focus, radius);
    const int width = kFocusWidth;
    paintFocusRing(painter, rect().adjusted(width, width, -width, -width), t.onAccent, radius);
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tone paint = colors();
    const bool strong = m_kind == ButtonKind::Row && isChecked();
    const double edge = isChecked() ? 2.5 : 1.2;
    const double inset = edge / 2 + (m_kind == ButtonKind::Quiet ? 0 : 0.5);
    const double radius = m_kind == ButtonKind::Chip ? height() / 2.0 : 12;
    if (m_kind != ButtonKind::Quiet) {
        painter.setPen(QPen(paint.edge, edge));
        painter.setBrush(strong ? m_theme.tokens().surface : paint.fill);
        const QRectF area = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
        const double corner = std::min(radius, area.height() / 2);
        painter.drawRoundedRect(area, corner, corner);
    }
    if (m_kind == ButtonKind::Check)
        paintBox(painter);
    if (hasChevron())
        paintChevron(painter);
    QRect label = labelRect(width());
    if (m_badge.text.isEmpty() || badgeBeside(width()))
        label.moveTop((height() - label.height()) / 2);
    if (!m_icon.isEmpty())
        paintIcon(painter, label, paint.text);
    QFont font = this->font();
    font.setUnderline(m_kind == ButtonKind::Quiet);
    painter.setFont(font);
    painter.setPen(strong || m_kind == ButtonKind::Check ? m_theme.tokens().ink : paint.text);
    const bool leads = styleOf(m_kind).leading || (m_kind != ButtonKind::Tile && !m_icon.isEmpty());
    const int sideways = leads ? Qt::AlignLeft : Qt::AlignHCenter;
    painter.drawText(label, sideways | Qt::AlignVCenter | Qt::TextWordWrap, text());
    if (!m_badge.text.isEmpty())
        paintBadge(painter, badgeRect(), m_badge, m_theme);
    if (hasFocus() && m_theme.showsFocus())
        paintFocus(painter, static_cast<int>(std::min(radius, 12.0)));
}

ChoiceRow::ChoiceRow(const QString &what, const QStringList &labels, const Theme &theme)
    : m_group(new QButtonGroup(this))
{
    setAccessibleName(what);
    auto *line = new WrapLayout(this);
    line->setSpacing(theme.touchSpacing(theme.gap(8)));
    for (int i = 0; i < labels.size(); ++i) {
        auto *chip = new Button(labels.at(i), ButtonKind::Chip, theme);
        m_group->addButton(chip, i);
        chip->installEventFilter(this);
        line->addWidget(chip);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &ChoiceRow::choose);
}

/// All four arrows walk, as in any group of radio buttons: Qt's own look for one above or below.
/// The first choice is made by pressing.
bool ChoiceRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
    if (!back && key != Qt::Key_Right && key != Qt::Key_Down)
        return false;
    const int at = m_group->id(qobject_cast<QAbstractButton *>(watched)) + (back ? -1 : 1);
    if (QAbstractButton *next = m_group->button(at)) {
        next->setFocus(back ? Qt::BacktabFocusReason : Qt::TabFocusReason);
        if (chosen() >= 0)
            next->click();
    }
    return true;
}

int ChoiceRow::chosen() const
{
    return m_group->checkedId();
}

void ChoiceRow::setChosen(int index)
{
    if (QAbstractButton *chip = m_group->button(index))
        chip->setChecked(true);
}

namespace {

constexpr int kResultRadius = 12;
/// At 100 %: below this width the badge stands under the title.
constexpr int kResultBeside = 520;

/// A word on its tone, with its icon. The row's name says it too.
class BadgeWidget : public QWidget {
public:
    BadgeWidget(Badge badge, const Theme &theme)
        : m_badge(std::move(badge))
        , m_theme(theme)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        theme.style(this, [] {});
    }

    [[nodiscard]] QSize sizeHint() const override { return badgeSize(m_badge, m_theme); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintBadge(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_badge, m_theme);
    }

private:
    Badge m_badge;
    const Theme &m_theme;
};

}  // namespace

ResultRow::ResultRow(const Theme &theme)
    : m_theme(theme)
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
    theme.style(this, [this] {
        const int side = m_theme.gap(16);
        layout()->setContentsMargins(side, m_theme.gap(11), side, m_theme.gap(11));
        layout()->setSpacing(m_theme.gap(4));
        setMinimumHeight(m_theme.touch().other);
    });
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
    m_badge = new BadgeWidget({text, iconName, tone}, m_theme);
    m_head->addWidget(m_badge, 0, Qt::AlignTop | Qt::AlignLeft);
    // The level is told in words to everyone, not in colour alone (TRI-3).
    setAccessibleName(QStringLiteral("%1. %2").arg(m_title->text(), text));
}

void ResultRow::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    const bool beside = width() >= m_theme.scaled(kResultBeside);
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
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), kResultRadius,
                            kResultRadius);
    if (hasFocus() && m_theme.showsFocus())
        paintFocusRing(painter, rect().adjusted(2, 2, -2, -2), t.focus, kResultRadius);
}

}  // namespace look

// SPDX-License-Identifier: Apache-2.0
#include "overlays.h"

#include "look/button.h"
#include "look/columns.h"
#include "look/focus_order.h"
#include "look/painting.h"
#include "look/text.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace kiosk {

namespace {

// Pixels at 100 % text.
constexpr int kWidestOverlay = 860;
constexpr int kLow = 600;

constexpr int kButtonWidth = 330;
constexpr int kButtonHeight = 96;
constexpr int kStartRadius = 16;
constexpr int kRingInset = 6;  ///< from the edge of a button to its ring

constexpr int kWrapped = Qt::AlignHCenter | Qt::TextWordWrap;

bool isModifier(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
        return true;
    default:
        return false;
    }
}

/// There and back again, from -far to far.
int swing(int steps, int far, int stride)
{
    const int ways = 2 * far / stride;
    const int at = (steps + ways / 2) % (2 * ways);
    return -far + stride * (at <= ways ? at : 2 * ways - at);
}

/// A language by its own name, and what its button asks for, in the screen's colours turned round.
class StartButton : public QPushButton {
public:
    StartButton(const AttractScreen::Invitation &said, const look::Theme &theme,
                AttractScreen &screen)
        : QPushButton(&screen)
        , m_said(said)
        , m_theme(theme)
        , m_screen(screen)
    {
        setAccessibleName(QStringLiteral("%1: %2").arg(said.name, said.start));
        setAutoDefault(true);  // Enter presses, as Space does
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const AttractScreen::Colors colors = m_screen.colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.words, 2));
        painter.setBrush(isDown() ? colors.back : colors.words);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kStartRadius, kStartRadius);
        painter.setPen(isDown() ? colors.words : colors.back);
        const QFont &name = m_theme.font(look::TextRole::Message);
        const QFont &start = m_theme.font(look::TextRole::Body);
        const int tall = QFontMetrics(name).height() + QFontMetrics(start).height();
        QRect area = rect().adjusted(0, (height() - tall) / 2, 0, 0);
        painter.setFont(name);
        painter.drawText(area, Qt::AlignHCenter | Qt::AlignTop, m_said.name);
        area.setTop(area.top() + QFontMetrics(name).height());
        painter.setFont(start);
        painter.drawText(area, Qt::AlignHCenter | Qt::AlignTop, m_said.start);
        if (hasFocus() && m_theme.showsFocus())
            look::paintFocusRing(painter,
                                 rect().adjusted(kRingInset, kRingInset, -kRingInset, -kRingInset),
                                 colors.back, kStartRadius - kRingInset);
    }

private:
    AttractScreen::Invitation m_said;
    const look::Theme &m_theme;
    const AttractScreen &m_screen;
};

constexpr int kWidestCard = 560;  // at 100 % text
constexpr int kRoom = 12;
constexpr int kClose = 100;  // percent: the number and its unit

}  // namespace

Overlay::Overlay(const look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_middle(new QWidget)
    , m_column(new QVBoxLayout(m_middle))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::NoFocus);
    auto *around = new QHBoxLayout(this);
    around->addStretch(1);
    around->addWidget(m_middle, 100);
    around->addStretch(1);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addStretch(1);
    connect(&theme, &look::Theme::changed, this, &Overlay::restyle);
    restyle();
}

void Overlay::restyle()
{
    setPalette(m_theme.palette());
    m_middle->setMaximumWidth(m_theme.scaled(kWidestOverlay));
    m_column->setSpacing(m_theme.gap(height() < m_theme.scaled(kLow) ? 8 : 20));
    layout()->setContentsMargins(m_theme.gap(26), m_theme.gap(20), m_theme.gap(26),
                                 m_theme.gap(20));
    update();
}

void Overlay::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    restyle();
}

QWidget *Overlay::first()
{
    const QList<QWidget *> order = look::focusOrder(*this);
    return order.isEmpty() ? this : order.constFirst();
}

look::Heading *Overlay::addHeading(const QString &words)
{
    auto *heading = new look::Heading(words, 1, m_theme);
    look::addLeading(m_column, heading);
    return heading;
}

look::Text *Overlay::addText(const QString &words)
{
    auto *text = new look::Text(words, look::TextRole::Lead, m_theme);
    look::addLeading(m_column, text);
    return text;
}

QWidget *Overlay::makeRow(const QList<look::Button *> &buttons) const
{
    auto *row = new QWidget;
    auto *line = new look::WrapLayout(row);
    line->setSpacing(m_theme.touchSpacing(m_theme.gap(20)));
    for (look::Button *button : buttons) {
        // All of a row are as tall as the most important one.
        button->setMinimumHeight(m_theme.touch().primary);
        line->addWidget(button);
    }
    return row;
}

/// What is below has keys of its own, which count for the whole window.
bool Overlay::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool Overlay::focusNextPrevChild(bool next)
{
    QWidget *wanted = look::nextInFocusOrder(*this, window()->focusWidget(), next);
    if (wanted != nullptr)
        wanted->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Overlay::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.tokens().paper);
}

/// Left alone, these would go on to what is below.
void Overlay::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    if (!event->isAutoRepeat() && !isModifier(*event))
        touched();
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void Overlay::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    touched();
}

AttractScreen::AttractScreen(const QList<Invitation> &invitations, std::function<bool()> isDark,
                             const look::Theme &theme, QWidget *parent)
    : Overlay(theme, parent)
    , m_isDark(std::move(isDark))
{
    QStringList words;
    for (const Invitation &said : invitations) {
        words << QStringLiteral("%1. %2").arg(said.purpose, said.promise);
        auto *button = new StartButton(said, theme, *this);
        connect(button, &QPushButton::clicked, this,
                [this, code = said.code] { Q_EMIT woken(code); });
        m_spoken.append({said, button, {}, {}});
    }
    setAccessibleName(words.join(QLatin1Char(' ')));
    m_wander.setTimerType(Qt::VeryCoarseTimer);
    m_wander.setInterval(kStep);
    connect(&m_wander, &QTimer::timeout, this, [this] {
        ++m_steps;
        arrange();
    });
    connect(&theme, &look::Theme::changed, this, &AttractScreen::arrange);
}

AttractScreen::Colors AttractScreen::colors() const
{
    const look::Tokens &t = theme().tokens();
    const bool changed = m_steps / kSteady % 2 == 1;
    if (theme().highContrast())
        return {changed ? t.tint : t.paper, t.ink};
    return {changed ? t.ink : t.accent, t.onAccent};
}

/// The two ways have other lengths, so that it comes everywhere before it comes again.
QPoint AttractScreen::place() const
{
    return {swing(m_steps, kFar, kStride), swing(m_steps / 2, kFar / 2, kStride / 2)};
}

int AttractScreen::heightOf(look::TextRole role, const QString &words, int width) const
{
    return QFontMetrics(theme().font(role))
        .boundingRect(QRect(0, 0, width, 10000), kWrapped, words)
        .height();
}

/// The languages stand side by side, line beside line; on an upright screen one below the other.
void AttractScreen::arrange()
{
    const bool beside = width() > height();
    const auto count = static_cast<int>(m_spoken.size());
    const int gap = theme().gap(20);
    const int between = (beside ? 2 : 5) * gap;
    const int room =
        (width() - 4 * kFar - (beside ? (count - 1) * between : 0)) / (beside ? count : 1);
    int purpose = 0;
    int promise = 0;
    for (const Spoken &each : qAsConst(m_spoken)) {
        purpose = std::max(purpose, heightOf(look::TextRole::Figure, each.said.purpose, room));
        promise = std::max(promise, heightOf(look::TextRole::Lead, each.said.promise, room));
    }
    const QSize button(std::min(theme().scaled(kButtonWidth), room),
                       std::max(theme().scaled(kButtonHeight), theme().touch().primary));
    const int block = purpose + gap + promise + 2 * gap + button.height();
    const int tall = beside ? block : count * block + (count - 1) * between;
    QPoint at = QPoint(2 * kFar, std::max((height() - tall) / 2, 0)) + place();
    const bool dark = m_isDark();
    for (Spoken &each : m_spoken) {
        each.purpose = {at, QSize(room, purpose)};
        each.promise = {at + QPoint(0, purpose + gap), QSize(room, promise)};
        each.button->setGeometry(at.x() + (room - button.width()) / 2,
                                 at.y() + block - button.height(), button.width(), button.height());
        each.button->setVisible(!dark);
        at += beside ? QPoint(room + between, 0) : QPoint(0, block + between);
    }
    update();
}

void AttractScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_isDark()) {
        painter.fillRect(rect(), Qt::black);
        return;
    }
    const Colors now = colors();
    painter.fillRect(rect(), now.back);
    painter.setPen(now.words);
    for (const Spoken &each : qAsConst(m_spoken)) {
        painter.setFont(theme().font(look::TextRole::Figure));
        painter.drawText(each.purpose, kWrapped | Qt::AlignBottom, each.said.purpose);
        painter.setFont(theme().font(look::TextRole::Lead));
        painter.drawText(each.promise, kWrapped, each.said.promise);
    }
}

void AttractScreen::resizeEvent(QResizeEvent *event)
{
    Overlay::resizeEvent(event);
    arrange();
}

void AttractScreen::showEvent(QShowEvent *event)
{
    Overlay::showEvent(event);
    m_steps = 0;
    m_wander.start();
}

void AttractScreen::hideEvent(QHideEvent *event)
{
    Overlay::hideEvent(event);
    m_wander.stop();
}

IdleWarning::IdleWarning(const look::Theme &theme, QWidget *parent)
    : Overlay(theme, parent)
    , m_count(new look::Text({}, look::TextRole::Display, theme))
    , m_unit(new look::Text({}, look::TextRole::Body, theme))
    , m_stay(new look::Button(tr("I need more time"), look::ButtonKind::Primary, theme))
{
    const QString asks = tr("Are you still there?");
    const QString says = tr("We will clear this screen to keep your visit private.");
    setAccessibleName(asks + QLatin1Char(' ') + says);
    auto *card = new look::Card(theme);
    const auto size = [card, &theme] { card->setMaximumWidth(theme.scaled(kWidestCard)); };
    connect(&theme, &look::Theme::changed, card, size);
    size();
    card->column()->addSpacing(theme.gap(kRoom));
    m_count->setShade(look::Shade::Accent);
    m_count->setSpacing(kClose);
    for (look::Text *text : {static_cast<look::Text *>(new look::Heading(asks, 1, theme)),
                             new look::Text(says, look::TextRole::Lead, theme), m_count, m_unit}) {
        text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        card->column()->addWidget(text);
    }
    auto *done = new look::Button(tr("I am done"), look::ButtonKind::Secondary, theme);
    card->column()->addSpacing(theme.gap(kRoom));
    card->column()->addWidget(makeRow({m_stay, done}), 0, Qt::AlignHCenter);
    card->column()->addSpacing(theme.gap(kRoom));
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(card, 100);
    line->addStretch(1);
    column()->addLayout(line);
    column()->addStretch(1);
    connect(m_stay, &QPushButton::clicked, this, &IdleWarning::stayed);
    connect(done, &QPushButton::clicked, this, &IdleWarning::done);
}

void IdleWarning::setSecondsLeft(int seconds)
{
    m_count->setContent(QString::number(seconds));
    m_unit->setContent(tr("second(s) left", nullptr, seconds));
}

QWidget *IdleWarning::first()
{
    return m_stay;
}

void IdleWarning::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme().tokens().veil);
}

CleaningScreen::CleaningScreen(int seconds, const look::Theme &theme, QWidget *parent)
    : Overlay(theme, parent)
    , m_count(new look::Text({}, look::TextRole::Display, theme))
    , m_left(seconds)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Clean the screen now"));
    addHeading(tr("Clean the screen now"));
    addText(tr("Touches and keys do nothing until the time is over."));
    look::addLeading(column(), m_count);
    column()->addStretch(1);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, [this] {
        --m_left;
        showStatus();
        if (m_left <= 0) {
            m_tick.stop();
            Q_EMIT over();
        }
    });
    m_tick.start();
    showStatus();
}

void CleaningScreen::showStatus()
{
    m_count->setContent(tr("%n second(s)", nullptr, m_left));
}

}  // namespace kiosk

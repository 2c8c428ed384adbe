// SPDX-License-Identifier: Apache-2.0
#include "station.h"

#include "cleaning_screen.h"
#include "idle_warning.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/focus_order.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace kiosk {

namespace {

constexpr int kAbove = 6;
/// A mouse that is moved; less than this is a sensor that trembles (KIOSK-6).
constexpr int kTravel = 8;
/// Nowhere on any screen.
constexpr QPointF kNowhere{-10'000, -10'000};

bool isIn(Qt::Corner corner, QPoint at, QSize whole, int size)
{
    const bool left = corner == Qt::TopLeftCorner || corner == Qt::BottomLeftCorner;
    const bool top = corner == Qt::TopLeftCorner || corner == Qt::TopRightCorner;
    const QRect area(left ? 0 : whole.width() - size, top ? 0 : whole.height() - size, size, size);
    return area.contains(at);
}

}  // namespace

Station::Station(Parts parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(std::move(parts))
    , m_visitor(m_parts.times)
    , m_column(new QVBoxLayout(this))
    , m_bar(new QWidget)
    , m_over(new look::Button({}, look::ButtonKind::Secondary, m_parts.theme))
    , m_hide(new look::Button({}, look::ButtonKind::Secondary, m_parts.theme))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    // The window is no larger than the screen, whatever the content says: the guide gives way.
    m_parts.guide->setMinimumSize(1, 1);
    m_column->addWidget(m_parts.guide, 1);
    addBar();
    retell();
    m_due.setSingleShot(true);
    m_due.setTimerType(Qt::CoarseTimer);
    connect(&m_due, &QTimer::timeout, this, &Station::lookAtClock);
    m_hold.setSingleShot(true);
    m_hold.setInterval(kHold);
    connect(&m_hold, &QTimer::timeout, this, [this] {
        m_wasHeld = true;
        askForPin();
    });
    connect(&m_parts.theme, &look::Theme::changed, this, &Station::restyle);
    restyle();
    invite();
}

Station::~Station() = default;

/// Below everything, at the same place on every page, and as far apart as they can be.
void Station::addBar()
{
    auto *line = new QHBoxLayout(m_bar);
    line->setSpacing(m_parts.theme.apart(0));
    line->addWidget(m_over);
    line->addWidget(m_parts.tools, 1);
    line->addWidget(m_hide);
    connect(m_over, &QPushButton::clicked, this, &Station::startOver);
    connect(m_hide, &QPushButton::clicked, this, &Station::hideNow);
    m_column->addWidget(m_bar);
}

void Station::addBelowGuide(QWidget *widget)
{
    m_column->insertWidget(m_column->indexOf(m_bar), widget);
}

void Station::restyle()
{
    setPalette(m_parts.theme.palette());
    const int side = m_parts.theme.side(width());
    m_bar->layout()->setContentsMargins(side, kAbove, side, kAbove);
}

/// The visitor's language may change while they read.
void Station::retell()
{
    setAccessibleName(tr("Guide for visitors"));  // told to the waiting room, too (KIOSK-10)
    m_bar->setAccessibleName(tr("This kiosk"));
    m_over->setText(tr("Start over"));
    m_hide->setText(tr("Hide now"));
    m_hide->setAccessibleName(tr("Hide now: clear everything"));
}

/// From the guide to the two buttons and back.
bool Station::focusNextPrevChild(bool next)
{
    if (QWidget *wanted = look::nextInFocusOrder(*this, focusWidget(), next))
        wanted->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

/// Where nothing has the focus, or one of the two buttons, the guide's own keys work all the same.
void Station::keyPressEvent(QKeyEvent *event)
{
    const QWidget *focus = QApplication::focusWidget();
    if (m_passesKey || m_cover != nullptr ||
        (focus != nullptr && m_parts.guide->isAncestorOf(focus))) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_passesKey = true;
    QCoreApplication::sendEvent(m_parts.guide, event);
    m_passesKey = false;
}

void Station::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retell();
}

void Station::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_parts.theme.tokens().surface);
}

void Station::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    restyle();
    if (m_cover != nullptr)
        m_cover->setGeometry(rect());
}

void Station::setCover(Cover *cover)
{
    if (m_cover == nullptr)
        m_focusBefore = focusWidget();
    Cover *before = m_cover;
    m_cover = cover;
    cover->setParent(this);
    cover->setGeometry(rect());
    cover->show();
    cover->raise();
    cover->first()->setFocus(Qt::OtherFocusReason);
    look::announce(cover);
    if (before != nullptr) {
        before->hide();
        before->deleteLater();  // what it told of may still be in one of its own functions
    }
}

void Station::uncover()
{
    if (m_cover == nullptr)
        return;
    m_cover->hide();
    m_cover->deleteLater();
    m_cover = nullptr;
    if (m_focusBefore != nullptr)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else if (focusWidget() != nullptr)
        focusWidget()->clearFocus();
}

void Station::invite()
{
    auto *screen = new AttractScreen(m_parts.invitations, m_parts.isDark, m_parts.theme);
    connect(screen, &AttractScreen::woken, this, &Station::begin);
    setCover(screen);
    m_focusBefore.clear();
}

void Station::begin(const QString &language)
{
    clear();
    if (!m_visitor.begin(m_input, m_parts.clock.now()))
        return;
    m_parts.speak(language);
    open();
}

void Station::serve(std::chrono::seconds idle)
{
    m_visitor.serve(idle, m_parts.clock.now());
    open();
}

void Station::open()
{
    uncover();
    arm();
    Q_EMIT visitBegan();
}

void Station::warn()
{
    auto *warning = new IdleWarning(m_parts.theme);
    warning->setSecondsLeft(m_visitor.secondsLeft(m_parts.clock.now()));
    connect(warning, &IdleWarning::stayed, this, &Station::goOn);
    connect(warning, &IdleWarning::done, this, &Station::hideNow);
    setCover(warning);
}

void Station::goOn()
{
    m_visitor.act({Input::Kind::Press, 0, QCursor::pos()}, m_parts.clock.now());
    uncover();
    arm();
}

/// What a visitor left must be gone before the next one is served; what they copied, too (PRIV-4).
void Station::endVisit()
{
    m_mustClear = false;
    m_visitor.end();
    m_due.stop();
    m_hold.stop();
    Q_EMIT visitEnded();
    for (const QClipboard::Mode mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        if (mode == QClipboard::Clipboard || QApplication::clipboard()->supportsSelection())
            QApplication::clipboard()->clear(mode);
    }
    m_focusBefore.clear();
    m_parts.startAnew();
    if (m_cover != nullptr)
        m_cover->raise();
}

void Station::startOver()
{
    endVisit();
    // Whoever came here by keys goes on from here.
    if (focusWidget() != nullptr && focusWidget() != m_over)
        focusWidget()->clearFocus();
    begin(m_parts.invitations.constFirst().code);
}

/// Whoever wakes the screen before all else is done has it done first.
void Station::hideNow()
{
    m_visitor.end();
    m_mustClear = true;
    invite();
    repaint();
    QTimer::singleShot(0, this, &Station::clear);
}

void Station::clear()
{
    if (m_mustClear)
        endVisit();
}

void Station::askForPin()
{
    auto *pad = new PinPad(m_parts.pin, m_parts.theme);
    const auto close = [this] {
        if (m_visitor.phase() == VisitorClock::Phase::Nobody)
            invite();
        else
            uncover();
    };
    connect(pad, &PinPad::closed, this, close);
    connect(pad, &PinPad::opened, this, &Station::openStaffMenu);
    setCover(pad);
}

/// Whoever was reading has been relieved by staff.
void Station::openStaffMenu()
{
    const QList<StaffMenu::Entry> entries = m_parts.staffEntries();
    auto *menu = new StaffMenu(entries, m_parts.staffFacts(), m_parts.theme);
    connect(menu, &StaffMenu::closed, this, &Station::invite);
    setCover(menu);
    endVisit();
}

void Station::clean(int seconds)
{
    auto *screen = new CleaningScreen(seconds, m_parts.theme);
    connect(screen, &CleaningScreen::over, this, [this] {
        Q_EMIT cleaning(false);
        invite();
    });
    setCover(screen);
    Q_EMIT cleaning(true);
}

void Station::noteActivity()
{
    act({Input::Kind::Other, 0, {}});
}

/// The timer is set when it has nothing better to do; most of what is done moves its end only.
void Station::arm()
{
    const auto due = m_visitor.next();
    if (!due) {
        m_due.stop();
        return;
    }
    const auto left = std::max(*due - m_parts.clock.now(), VisitorClock::Moment(1));
    const bool warned = m_visitor.phase() == VisitorClock::Phase::Warning;
    m_due.start(warned ? std::min(left, VisitorClock::Moment(std::chrono::seconds(1))) : left);
}

void Station::lookAtClock()
{
    using Phase = VisitorClock::Phase;
    const Phase before = m_visitor.phase();
    const Phase now = m_visitor.advance(m_parts.clock.now());
    if (now == Phase::Nobody && before != Phase::Nobody) {
        if (m_visitor.isStuck())
            Q_EMIT stuckFound();
        hideNow();
    } else if (now == Phase::Warning && before != Phase::Warning) {
        warn();
    } else if (auto *warning = qobject_cast<IdleWarning *>(m_cover)) {
        warning->setSecondsLeft(m_visitor.secondsLeft(m_parts.clock.now()));
    }
    arm();
}

/// What is due comes first: before a computer that slept, somebody else stands now. An answer to
/// the warning is given on its own screen.
void Station::act(const Input &input)
{
    m_input = input;
    lookAtClock();
    if (m_visitor.phase() == VisitorClock::Phase::Visit)
        m_visitor.act(input, m_parts.clock.now());
}

void Station::noticePress(QPoint at)
{
    act({Input::Kind::Press, 0, at});
    if (isIn(m_parts.staffCorner, mapFromGlobal(at), size(), m_parts.cornerSize))
        m_hold.start();
}

/// The finger that called for staff must not press what was below it: to that, it leaves the glass
/// far away.
bool Station::noticeRelease(QObject *watched, const QEvent &event)
{
    m_hold.stop();
    if (!m_wasHeld || m_forwarding)
        return false;
    m_wasHeld = false;
    const auto &mouse = static_cast<const QMouseEvent &>(event);
    QMouseEvent away(QEvent::MouseButtonRelease, kNowhere, kNowhere, kNowhere, mouse.button(),
                     mouse.buttons(), mouse.modifiers());
    m_forwarding = true;
    QCoreApplication::sendEvent(watched, &away);
    m_forwarding = false;
    return true;
}

void Station::noticeMove(QPoint at)
{
    if (!isIn(m_parts.staffCorner, mapFromGlobal(at), size(), m_parts.cornerSize))
        m_hold.stop();
    if ((at - m_lastMove).manhattanLength() <= kTravel)
        return;
    m_lastMove = at;
    act({Input::Kind::Move, 0, at});
}

bool Station::eventFilter(QObject *watched, QEvent *event)
{
    if (!watched->isWindowType() && !watched->isWidgetType())
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        noticePress(static_cast<QMouseEvent *>(event)->globalPosition().toPoint());
        return false;
    case QEvent::MouseButtonRelease:
        return noticeRelease(watched, *event);
    case QEvent::MouseMove:
        noticeMove(static_cast<QMouseEvent *>(event)->globalPosition().toPoint());
        return false;
    case QEvent::KeyPress:
        act({Input::Kind::Key, static_cast<QKeyEvent *>(event)->key(), {}});
        return false;
    case QEvent::Wheel:
        act({Input::Kind::Wheel, 0, {}});
        return false;
    default:
        return false;
    }
}

}  // namespace kiosk

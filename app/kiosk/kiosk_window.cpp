// SPDX-License-Identifier: Apache-2.0
#include "kiosk_window.h"

#include "overlays.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/focus_order.h"

#include <QAccessibleWidget>
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

/// What is covered cannot be seen, so it is not there for those who listen either (PRIV-11).
class KioskWindowInterface : public QAccessibleWidget {
public:
    explicit KioskWindowInterface(KioskWindow *window)
        : QAccessibleWidget(window, QAccessible::Window)
    {
    }

    int childCount() const override { return static_cast<int>(shown().size()); }
    QAccessibleInterface *child(int index) const override
    {
        return QAccessible::queryAccessibleInterface(shown().value(index));
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *widget = child == nullptr ? nullptr : qobject_cast<QWidget *>(child->object());
        return static_cast<int>(shown().indexOf(widget));
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (QWidget *widget : shown()) {
            if (QRect(widget->mapToGlobal(QPoint()), widget->size()).contains(x, y))
                return QAccessible::queryAccessibleInterface(widget);
        }
        return nullptr;
    }

private:
    /// The cover and what is announced, or else all parts from top to bottom.
    QList<QWidget *> shown() const
    {
        auto *window = static_cast<KioskWindow *>(object());
        QList<QWidget *> parts;
        for (QWidget *widget :
             window->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            const bool isLaidOut = window->layout()->indexOf(widget) >= 0;
            if (widget->isVisible() && (window->overlay() == nullptr || !isLaidOut))
                parts.append(widget);
        }
        return parts;
    }
};

QAccessibleInterface *create(const QString &className, QObject *object)
{
    if (className == QLatin1String("kiosk::KioskWindow") && object != nullptr)
        return new KioskWindowInterface(static_cast<KioskWindow *>(object));
    if (className == QLatin1String("kiosk::Overlay") && object != nullptr)
        return new QAccessibleWidget(static_cast<Overlay *>(object), QAccessible::Dialog);
    return nullptr;
}

}  // namespace

KioskWindow::KioskWindow(Parts parts, QWidget *parent)
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
    retranslateUi();
    m_due.setSingleShot(true);
    m_due.setTimerType(Qt::CoarseTimer);
    connect(&m_due, &QTimer::timeout, this, &KioskWindow::checkClock);
    m_hold.setSingleShot(true);
    m_hold.setInterval(kHold);
    connect(&m_hold, &QTimer::timeout, this, [this] {
        m_wasHeld = true;
        askForPin();
    });
    connect(&m_parts.theme, &look::Theme::changed, this, &KioskWindow::restyle);
    restyle();
    showAttractScreen();
}

KioskWindow::~KioskWindow() = default;

/// Below everything, at the same place on every page, and as far apart as they can be.
void KioskWindow::addBar()
{
    auto *line = new QHBoxLayout(m_bar);
    line->setSpacing(m_parts.theme.touchSpacing(0));
    line->addWidget(m_over);
    line->addWidget(m_parts.tools, 1);
    line->addWidget(m_hide);
    connect(m_over, &QPushButton::clicked, this, &KioskWindow::startOver);
    connect(m_hide, &QPushButton::clicked, this, &KioskWindow::hideNow);
    m_column->addWidget(m_bar);
}

void KioskWindow::addBelowGuide(QWidget *widget)
{
    m_column->insertWidget(m_column->indexOf(m_bar), widget);
}

void KioskWindow::restyle()
{
    setPalette(m_parts.theme.palette());
    const int side = m_parts.theme.side(width());
    m_bar->layout()->setContentsMargins(side, kAbove, side, kAbove);
}

/// The visitor's language may change while they read.
void KioskWindow::retranslateUi()
{
    setAccessibleName(tr("Guide for visitors"));  // told to the waiting room, too (KIOSK-10)
    m_bar->setAccessibleName(tr("This kiosk"));
    m_over->setText(tr("Start over"));
    m_hide->setText(tr("Hide now"));
    m_hide->setAccessibleName(tr("Hide now: clear everything"));
}

/// From the guide to the two buttons and back.
bool KioskWindow::focusNextPrevChild(bool next)
{
    if (QWidget *wanted = look::nextInFocusOrder(*this, focusWidget(), next))
        wanted->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

/// Where nothing has the focus, or one of the two buttons, the guide's own keys work all the same.
void KioskWindow::keyPressEvent(QKeyEvent *event)
{
    const QWidget *focus = QApplication::focusWidget();
    if (m_passesKey || m_overlay != nullptr ||
        (focus != nullptr && m_parts.guide->isAncestorOf(focus))) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_passesKey = true;
    QCoreApplication::sendEvent(m_parts.guide, event);
    m_passesKey = false;
}

void KioskWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void KioskWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_parts.theme.tokens().surface);
}

void KioskWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    restyle();
    if (m_overlay != nullptr)
        m_overlay->setGeometry(rect());
}

void KioskWindow::setOverlay(Overlay *overlay)
{
    if (m_overlay == nullptr)
        m_focusBefore = focusWidget();
    Overlay *before = m_overlay;
    m_overlay = overlay;
    overlay->setParent(this);
    overlay->setGeometry(rect());
    overlay->show();
    overlay->raise();
    overlay->first()->setFocus(Qt::OtherFocusReason);
    look::announce(overlay);
    if (before != nullptr) {
        before->hide();
        before->deleteLater();  // what it told of may still be in one of its own functions
    }
}

void KioskWindow::removeOverlay()
{
    if (m_overlay == nullptr)
        return;
    m_overlay->hide();
    m_overlay->deleteLater();
    m_overlay = nullptr;
    if (m_focusBefore != nullptr)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else if (focusWidget() != nullptr)
        focusWidget()->clearFocus();
}

void KioskWindow::showAttractScreen()
{
    auto *screen = new AttractScreen(m_parts.invitations, m_parts.isDark, m_parts.theme);
    connect(screen, &AttractScreen::woken, this, &KioskWindow::beginVisit);
    setOverlay(screen);
    m_focusBefore.clear();
}

void KioskWindow::beginVisit(const QString &language)
{
    endHiddenVisit();
    if (!m_visitor.begin(m_input, m_parts.clock.now()))
        return;
    Q_EMIT languageChosen(language);
    showGuide();
}

void KioskWindow::beginStaffedVisit(std::chrono::seconds idle)
{
    m_visitor.serve(idle, m_parts.clock.now());
    showGuide();
}

void KioskWindow::showGuide()
{
    removeOverlay();
    startTimer();
    Q_EMIT visitBegan();
}

void KioskWindow::showIdleWarning()
{
    auto *warning = new IdleWarning(m_parts.theme);
    warning->setSecondsLeft(m_visitor.secondsLeft(m_parts.clock.now()));
    connect(warning, &IdleWarning::stayed, this, &KioskWindow::continueVisit);
    connect(warning, &IdleWarning::done, this, &KioskWindow::hideNow);
    setOverlay(warning);
}

void KioskWindow::continueVisit()
{
    m_visitor.act({Input::Kind::Press, 0, QCursor::pos()}, m_parts.clock.now());
    removeOverlay();
    startTimer();
}

/// What a visitor left must be gone before the next one is served; what they copied, too (PRIV-4).
void KioskWindow::endVisit()
{
    m_mustClear = false;
    m_visitor.end();
    m_due.stop();
    m_hold.stop();
    for (const QClipboard::Mode mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        if (mode == QClipboard::Clipboard || QApplication::clipboard()->supportsSelection())
            QApplication::clipboard()->clear(mode);
    }
    m_focusBefore.clear();
    Q_EMIT visitEnded();
    if (m_overlay != nullptr)
        m_overlay->raise();
}

void KioskWindow::startOver()
{
    endVisit();
    // Whoever came here by keys goes on from here.
    if (focusWidget() != nullptr && focusWidget() != m_over)
        focusWidget()->clearFocus();
    beginVisit(m_parts.invitations.constFirst().code);
}

/// Whoever wakes the screen before all else is done has it done first.
void KioskWindow::hideNow()
{
    m_visitor.end();
    m_mustClear = true;
    showAttractScreen();
    repaint();
    QTimer::singleShot(0, this, &KioskWindow::endHiddenVisit);
}

void KioskWindow::endHiddenVisit()
{
    if (m_mustClear)
        endVisit();
}

void KioskWindow::askForPin()
{
    auto *pad = new PinPad(m_parts.pin, m_parts.theme);
    const auto close = [this] {
        if (m_visitor.phase() == VisitorClock::Phase::Nobody)
            showAttractScreen();
        else
            removeOverlay();
    };
    connect(pad, &PinPad::closed, this, close);
    connect(pad, &PinPad::opened, this, &KioskWindow::openStaffMenu);
    setOverlay(pad);
}

/// Whoever was reading has been relieved by staff.
void KioskWindow::openStaffMenu()
{
    const QList<StaffMenu::Entry> entries = m_parts.staffEntries();
    auto *menu = new StaffMenu(entries, m_parts.staffFacts(), m_parts.theme);
    connect(menu, &StaffMenu::closed, this, &KioskWindow::showAttractScreen);
    setOverlay(menu);
    endVisit();
}

void KioskWindow::clean(int seconds)
{
    auto *screen = new CleaningScreen(seconds, m_parts.theme);
    connect(screen, &CleaningScreen::over, this, [this] {
        Q_EMIT cleaning(false);
        showAttractScreen();
    });
    setOverlay(screen);
    Q_EMIT cleaning(true);
}

void KioskWindow::noteActivity()
{
    noteInput({Input::Kind::Other, 0, {}});
}

/// The timer is set when it has nothing better to do; most of what is done moves its end only.
void KioskWindow::startTimer()
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

void KioskWindow::checkClock()
{
    using Phase = VisitorClock::Phase;
    const Phase before = m_visitor.phase();
    const Phase now = m_visitor.advance(m_parts.clock.now());
    if (now == Phase::Nobody && before != Phase::Nobody) {
        if (m_visitor.isStuck())
            Q_EMIT stuckFound();
        hideNow();
    } else if (now == Phase::Warning && before != Phase::Warning) {
        showIdleWarning();
    } else if (auto *warning = qobject_cast<IdleWarning *>(m_overlay)) {
        warning->setSecondsLeft(m_visitor.secondsLeft(m_parts.clock.now()));
    }
    startTimer();
}

/// What is due comes first: before a computer that slept, somebody else stands now. An answer to
/// the warning is given on its own screen.
void KioskWindow::noteInput(const Input &input)
{
    m_input = input;
    checkClock();
    if (m_visitor.phase() == VisitorClock::Phase::Visit)
        m_visitor.act(input, m_parts.clock.now());
}

void KioskWindow::noticePress(QPoint at)
{
    noteInput({Input::Kind::Press, 0, at});
    if (isIn(m_parts.staffCorner, mapFromGlobal(at), size(), m_parts.cornerSize))
        m_hold.start();
}

/// The finger that called for staff must not press what was below it: to that, it leaves the glass
/// far away.
bool KioskWindow::noticeRelease(QObject *watched, const QEvent &event)
{
    m_hold.stop();
    if (!m_wasHeld)
        return false;
    m_wasHeld = false;
    const auto &mouse = static_cast<const QMouseEvent &>(event);
    QMouseEvent away(QEvent::MouseButtonRelease, kNowhere, kNowhere, kNowhere, mouse.button(),
                     mouse.buttons(), mouse.modifiers());
    QCoreApplication::sendEvent(watched, &away);
    return true;
}

void KioskWindow::noticeMove(QPoint at)
{
    if (!isIn(m_parts.staffCorner, mapFromGlobal(at), size(), m_parts.cornerSize))
        m_hold.stop();
    if ((at - m_lastMove).manhattanLength() <= kTravel)
        return;
    m_lastMove = at;
    noteInput({Input::Kind::Move, 0, at});
}

bool KioskWindow::eventFilter(QObject *watched, QEvent *event)
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
        noteInput({Input::Kind::Key, static_cast<QKeyEvent *>(event)->key(), {}});
        return false;
    case QEvent::Wheel:
        noteInput({Input::Kind::Wheel, 0, {}});
        return false;
    default:
        return false;
    }
}

void installKioskAccessibility()
{
    QAccessible::installFactory(create);
}

}  // namespace kiosk

// SPDX-License-Identifier: Apache-2.0
#include "read_aloud.h"

#include "guide/spoken_text.h"
#include "look/accessibility.h"
#include "look/button.h"
#include "look/columns.h"
#include "look/text.h"
#include "pages/screen.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace shell {

namespace {

/// From the slowest step on. Engines speak at about 170 words a minute by themselves; about 150 is
/// not rushed (PEMAT-U14), and is where we start.
constexpr std::array<double, 5> kRates{-0.6, -0.4, -0.2, 0.05, 0.3};

constexpr int kSpokenMargin = 60;  // of the page, around what is read
constexpr double kVolumeStep = 0.2;

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt ||
           key == Qt::Key_Meta || key == Qt::Key_AltGr || key == Qt::Key_CapsLock;
}

}  // namespace

ReadAloudBar::ReadAloudBar(output::Voice &voice, const QString &language, QWidget *always,
                           output::SoundPlace place, const look::Theme &theme)
    : Bar(theme, Qt::BottomEdge)
    , m_voice(voice)
    , m_place(place)
    , m_language(language)
    , m_always(always)
    , m_speed(new look::Text({}, look::TextRole::Body, theme))
    , m_message(new look::Text({}, look::TextRole::Body, theme))
{
    auto *line = new look::WrapLayout(this);
    line->setContentsMargins(26, theme.touchSpacing(8), 26, theme.touchSpacing(8));
    line->setSpacing(theme.touchSpacing(8));
    setAccessibleName(tr("Listen to this page"));
    const auto add = [&](const QString &label, const QString &name, const QString &icon, auto act) {
        look::Button *button = addButton(label, name, icon);
        connect(button, &QPushButton::clicked, this, act);
        return button;
    };
    m_play = add(tr("Play"), {}, {}, &ReadAloudBar::togglePlay);
    add(tr("Say again"), tr("Say again: this sentence"), {}, &ReadAloudBar::again);
    add(tr("Slower"), {}, QStringLiteral("minus"), [this] { changeSpeed(-1); });
    add(tr("Faster"), {}, QStringLiteral("plus"), [this] { changeSpeed(1); });
    if (place != output::SoundPlace::Own) {
        add(tr("Quieter"), {}, QStringLiteral("minus"), [this] { changeVolume(-kVolumeStep); });
        add(tr("Louder"), {}, QStringLiteral("plus"), [this] { changeVolume(kVolumeStep); });
    }
    add(tr("Stop"), tr("Stop listening"), QStringLiteral("close"), &ReadAloudBar::close);
    for (look::Text *text : {m_speed, m_message}) {
        auto *holder = new look::Column(theme);
        text->setWholeWidth();
        text->setSpacing(100);
        look::addLeading(holder->column(), text);
        line->addWidget(holder);
        // Texts stand at the height of the labels beside them.
        theme.style(holder, [holder, &theme] {
            holder->column()->setContentsMargins(theme.gap(8), theme.gap(10), theme.gap(8), 0);
        });
    }
    connect(&voice, &output::Voice::started, this, [this] {
        m_heard = m_state == State::Speaking;
        if (m_heard)
            showState();
    });
    connect(&voice, &output::Voice::finished, this, &ReadAloudBar::goOn);
    connect(&voice, &output::Voice::failed, this, [this](const guide::Error &error) {
        if (m_state != State::Speaking)
            return;
        become(State::Paused);  // Play tries the same text again
        showMessage(error.what + QLatin1Char(' ') + error.remedy);
    });
    // Text size and contrast are the reader's doing.
    connect(&theme, &look::Theme::changed, this, &ReadAloudBar::pause);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, const QWidget *now) {
        if (now != nullptr && !isAncestorOf(now))
            pause();
    });
    hide();
    showSpeed();
    showState();
}

ReadAloudBar::~ReadAloudBar()
{
    // The focus and the voice move once more when this goes, and by then it is no bar any more.
    qApp->disconnect(this);
    m_voice.disconnect(this);
    if (m_state == State::Speaking)
        m_voice.stop();
}

void ReadAloudBar::openFor(pages::Screen *screen)
{
    if (isVisible()) {
        togglePlay();
        return;
    }
    m_screen = screen;
    m_before = window()->focusWidget();
    stop();
    show();
    qApp->installEventFilter(this);
    m_play->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT toggled();
}

void ReadAloudBar::follow(pages::Screen *screen)
{
    if (isHidden())
        return;
    m_screen = screen;
    stop();
}

void ReadAloudBar::close()
{
    const bool had = isAncestorOf(window()->focusWidget());
    hide();
    if (!had)
        return;
    QWidget *next = m_before != nullptr && m_before->isVisible() ? m_before.data() : m_screen;
    if (next != nullptr)
        next->setFocus(Qt::OtherFocusReason);
}

/// A window that is put away by the desktop is not closed.
void ReadAloudBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    qApp->removeEventFilter(this);
    hide();  // with its window, too
    stop();
    Q_EMIT toggled();
}

void ReadAloudBar::stop()
{
    m_words.clear();
    if (m_state == State::Speaking)
        m_voice.stop();
    m_parts.clear();
    m_current = -1;
    become(State::Idle);
}

void ReadAloudBar::togglePlay()
{
    if (m_state == State::Speaking)
        pause();
    else if (!asksFirst())
        play();
}

/// Nobody is to hear in a waiting room what they did not want to hear (KIOSK-39).
bool ReadAloudBar::asksFirst()
{
    if (m_agreed || m_place == output::SoundPlace::Own)
        return false;
    m_agreed = true;
    showMessage(m_place == output::SoundPlace::Speaker
                    ? tr("People near you will hear this. To go on, press Play again.")
                    : tr("Put on the headphones. Then press Play again."));
    return true;
}

void ReadAloudBar::changeVolume(double by)
{
    m_voice.setVolume(std::clamp(m_voice.volume() + by, kVolumeStep, 1.0));
    if (m_state == State::Speaking)
        repeat();
    else
        showMessage(tr("Volume: %1 percent").arg(qRound(m_voice.volume() * 100)));
}

/// The reader may have changed what is shown since it was paused.
void ReadAloudBar::play()
{
    if (m_screen == nullptr || m_screen->widget() == nullptr)
        return;
    const Piece last = m_parts.value(m_current);
    QList<QWidget *> roots{m_screen->widget()};
    if (m_always != nullptr)
        roots.append(m_always);
    m_parts = readingOf(roots);
    m_words.clear();
    m_heard = false;
    if (m_parts.isEmpty()) {
        stop();
        return;
    }
    if (m_state == State::Speaking)
        m_voice.stop();
    speak(std::max<qsizetype>(m_parts.indexOf(last), 0));
}

void ReadAloudBar::again()
{
    m_words.clear();
    const QWidget *said = m_parts.value(m_current).widget;
    if (said == nullptr || !said->isVisible())
        play();
    else
        repeat();
}

void ReadAloudBar::speak(qsizetype index)
{
    m_current = index;
    become(State::Speaking);
    m_voice.say(guide::spokenText(m_parts.at(index).text, m_language), m_language,
                kRates.at(m_rate));
}

void ReadAloudBar::repeat()
{
    if (m_state == State::Speaking)
        m_voice.stop();
    speak(m_current);
}

void ReadAloudBar::goOn()
{
    if (m_state != State::Speaking)
        return;
    if (m_current + 1 < m_parts.size()) {
        speak(m_current + 1);
        return;
    }
    m_current = -1;
    become(State::Idle);
    showMessage(tr("That was the whole page."));
}

void ReadAloudBar::pause()
{
    if (m_state != State::Speaking)
        return;
    m_voice.stop();
    become(State::Paused);
}

void ReadAloudBar::changeSpeed(int by)
{
    const auto rate = static_cast<int>(m_rate) + by;
    if (rate < 0 || rate >= static_cast<int>(kRates.size()))
        return;
    m_rate = static_cast<std::size_t>(rate);
    showSpeed();
    look::announce(m_speed);
    if (m_state == State::Speaking)
        repeat();
}

void ReadAloudBar::become(State state)
{
    m_state = state;
    if (state != State::Speaking)
        m_heard = false;
    showState();
}

void ReadAloudBar::showSpeed()
{
    static const char *const speeds[] = {QT_TR_NOOP("Speed: very slow"), QT_TR_NOOP("Speed: slow"),
                                         QT_TR_NOOP("Speed: normal"), QT_TR_NOOP("Speed: fast"),
                                         QT_TR_NOOP("Speed: very fast")};
    m_speed->setContent(tr(speeds[m_rate]));
}

void ReadAloudBar::showState()
{
    const bool speaking = m_state == State::Speaking;
    m_play->setText(speaking ? tr("Pause") : tr("Play"));
    m_play->setIconName(speaking ? QStringLiteral("pause") : QStringLiteral("play"));
    const QString where = tr("%1 of %2").arg(m_current + 1).arg(m_parts.size());
    if (!m_words.isEmpty())
        m_message->setContent(m_words);
    else if (speaking && !m_heard && m_mark == nullptr)
        m_message->setContent(tr("Starting the voice"));
    else if (m_current >= 0)
        m_message->setContent(speaking ? tr("Sentence %1").arg(where)
                                       : tr("Paused at sentence %1").arg(where));
    else
        m_message->setContent(tr("Press Play to hear this page from the top."));
    mark();
}

void ReadAloudBar::showMessage(const QString &message)
{
    m_words = message;
    showState();
    look::announce(m_message);
}

/// What is paused keeps its mark: that is where Play goes on.
void ReadAloudBar::mark()
{
    const Piece spoken = m_parts.value(m_current);
    if (spoken.widget == nullptr) {
        delete m_mark;
        return;
    }
    const bool inScreen = m_screen != nullptr && m_screen->widget()->isAncestorOf(spoken.widget);
    QWidget *over = inScreen ? m_screen->widget() : m_always.data();
    if (m_mark != nullptr && m_mark->parentWidget() == over && m_mark->current() == spoken)
        return;
    if (m_mark == nullptr || m_mark->parentWidget() != over) {
        delete m_mark;
        m_mark = new Marks(over, m_theme);
    }
    m_mark->setPieces({spoken}, 0);
    const QList<QRect> places = m_mark->placesOf(spoken);
    if (!inScreen || places.isEmpty())
        return;
    // All of it where it fits; its start in any case.
    for (const QPoint &edge : {places.last().bottomLeft(), places.first().topLeft()})
        m_screen->ensureVisible(edge.x(), edge.y(), 0, kSpokenMargin);
}

bool ReadAloudBar::isElsewhere(const QObject *watched, const QEvent *event) const
{
    if (!watched->isWidgetType())
        return false;
    const auto *widget = static_cast<const QWidget *>(watched);
    if (widget->window() != window() || widget == this || isAncestorOf(widget))
        return false;
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::TouchBegin)
        return true;
    if (event->type() != QEvent::KeyPress)
        return false;
    return !isModifier(static_cast<const QKeyEvent *>(event)->key()) &&
           !isAncestorOf(window()->focusWidget());
}

/// Keys that go elsewhere by way of a shortcut change the screen, the focus, the text or the
/// colours, and are seen by that.
bool ReadAloudBar::eventFilter(QObject *watched, QEvent *event)
{
    if (m_state == State::Speaking && isElsewhere(watched, event))
        pause();
    return false;
}

void ReadAloudBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace shell

// SPDX-License-Identifier: Apache-2.0
// Where the reader has been and goes in the window, and its keys.
#include "main_window.h"

#include "frame.h"
#include "kiosk_frame.h"
#include "page_text.h"
#include "read_aloud.h"

#include "counselling/outline.h"
#include "look/accessibility.h"
#include "look/entry.h"
#include "look/focus_order.h"

#include <QKeyEvent>
#include <QLayout>
#include <QMouseEvent>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace shell {

namespace {

constexpr qsizetype kTabsWithKeys = 9;
/// Width at 100 % text, in device-independent pixels, below which a page needs the whole line.
constexpr int kMinBeside = 520;

bool isSearch(const QString &target)
{
    return target.startsWith(QLatin1String("search:"));
}

}  // namespace

void History::visit(const QString &target)
{
    if (m_now >= 0 && m_entries.at(m_now).target == target)
        return;
    m_entries.resize(m_now + 1);
    if (m_now >= 0 && isSearch(target) && isSearch(m_entries.at(m_now).target)) {
        m_entries[m_now] = {target, 0};
        return;
    }
    m_entries.append({target, 0});
    if (m_entries.size() > kMaxEntries)
        m_entries.removeFirst();
    m_now = m_entries.size() - 1;
}

void History::remember(int scroll)
{
    if (m_now >= 0)
        m_entries[m_now].scroll = scroll;
}

const HistoryEntry *History::at(int steps) const
{
    const qsizetype wanted = m_now + steps;
    return m_now >= 0 && wanted >= 0 && wanted < m_entries.size() ? &m_entries.at(wanted) : nullptr;
}

const HistoryEntry *History::go(int steps)
{
    const HistoryEntry *entry = at(steps);
    if (entry != nullptr)
        m_now += steps;
    return entry;
}

/// Whoever walks tabs or topics, types or closes a search, or has something above the window goes
/// on there when another page opens.
bool MainWindow::focusStays() const
{
    const QWidget *focus = window()->focusWidget();
    const auto isIn = [focus](const QWidget *part) {
        return part != nullptr && part->isAncestorOf(focus);
    };
    return focus != nullptr && (!isIn(this) || isIn(m_tabs) || isIn(m_outline) ||
                                (m_header->isSearching() && isIn(m_header)));
}

void MainWindow::arrive(pages::Screen *screen, const QString &target)
{
    const bool isOther = shown() != nullptr && screen != shown();
    const bool isFirst = m_history.at(0) == nullptr;
    const bool keepsFocus = focusStays();
    if (m_pageFinder->isVisible() && screen != shown())
        m_pageFinder->close();
    if (m_readAloud != nullptr)
        m_readAloud->follow(screen);
    if (isOther)
        m_history.remember(shown()->verticalScrollBar()->value());
    m_history.visit(target);
    // Left to the stack, the focus goes to what can be pressed first, and the page with it.
    if (isOther && !keepsFocus && window()->focusWidget() != nullptr)
        window()->focusWidget()->clearFocus();
    m_stack->setCurrentWidget(screen);
    if (m_outline != nullptr) {
        m_outline->follow(screen->pageId());
        m_outline->setOpen(false);
    }
    m_commands->menu->setChecked(false);
    m_commands->previous->setEnabled(m_history.at(-1) != nullptr);
    m_commands->next->setEnabled(m_history.at(1) != nullptr);
    m_commands->back->setVisible(m_history.at(-1) != nullptr && currentPage() != kStartPage);
    const bool isResults = screen == m_results;
    const QString print = QStringLiteral("print");
    m_commands->find->setEnabled(!isResults);
    m_commands->print->setEnabled(!isResults && maker(print) != nullptr &&
                                  screen->pageId() != print);
    m_strip->setVisible(screen->target() != QLatin1String("page:safety"));
    if (!isResults && !m_header->searchField()->hasFocus())
        m_header->endSearch();
    arrange();
    layout()->activate();  // what is opened on the screen is scrolled to, so its room must be known
    setWindowTitle(QStringLiteral("%1 – %2").arg(screen->title(), m_title));
    if (!isResults)
        Q_EMIT pageShown(screen->pageId());
    Q_EMIT changed();
    if (isResults)
        return;  // they tell how many there are, and typing goes on
    if (!isFirst)
        look::announce(screen);
    if ((isOther || isFirst) && !keepsFocus)
        screen->message()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::go(int steps)
{
    if (m_history.at(steps) == nullptr)
        return;
    if (shown() != nullptr)
        m_history.remember(shown()->verticalScrollBar()->value());
    const HistoryEntry place = *m_history.go(steps);
    const QString typed = place.target.section(QLatin1Char(':'), 1);
    if (isSearch(place.target))
        searchAgain(typed);
    else
        openFrom(place.target, steps > 0 && showsResults());
    if (shown() != nullptr)
        shown()->verticalScrollBar()->setValue(place.scroll);
}

void MainWindow::returnTo(const QString &target)
{
    const HistoryEntry *before = m_history.at(-1);
    if (before != nullptr && before->target == target)
        go(-1);
    else
        openFrom(target, false);
}

void MainWindow::goBack()
{
    if (showsResults()) {
        leaveSearch();
    } else if (!m_backBar->isHidden() && m_returnTo == pages::SearchResults::id()) {
        showResults();
        m_header->focusSearch();
    } else if (!m_backBar->isHidden()) {
        returnTo(QStringLiteral("page:") + m_returnTo);
    }
    if (!showsResults())
        m_header->endSearch();
}

/// The index behind the results is not needed for a start.
void MainWindow::prepareSearch()
{
    if (m_results != nullptr)
        return;
    m_results = m_makeResults();
    connect(m_results, &pages::SearchResults::fieldWanted, m_header, &Header::focusSearch);
    adopt(m_results);
}

void MainWindow::search(const QString &typed)
{
    if (typed.trimmed().isEmpty()) {
        leaveSearch();
        return;
    }
    prepareSearch();
    m_results->search(typed);
    showResults();
}

/// Enter acts on the text as it stands, also when the results went out of sight since it was typed.
void MainWindow::openFirstResult()
{
    const QString typed = m_header->searchField()->text();
    if (typed.trimmed().isEmpty())
        return;
    if (m_results == nullptr || !m_results->isVisible())
        search(typed);
    m_results->openFirst();
}

void MainWindow::searchAgain(const QString &typed)
{
    m_header->searchField()->setTextSilently(typed);
    search(typed);
}

void MainWindow::forgetSearch()
{
    m_header->searchField()->clearWithUndo();
    if (m_results != nullptr)
        m_results->forget();
}

void MainWindow::leaveSearch()
{
    if (!showsResults())
        return;
    // The screen may be gone: sources make way for others, and another language has its own.
    const HistoryEntry *before = m_history.at(-1);
    if (m_beforeSearch != nullptr)
        returnTo(m_beforeSearch->target());
    else if (before != nullptr && !isSearch(before->target))
        go(-1);
    else
        returnTo(QStringLiteral("page:") + m_lastTab);
}

void MainWindow::closeSearch()
{
    leaveSearch();
    forgetSearch();
    m_header->endSearch();
}

void MainWindow::back()
{
    const bool hasTyped = showsResults() || !m_header->isSearching();
    if (m_commands->back->isVisible() && hasTyped)
        go(-1);
    else
        closeSearch();
    if (!showsResults())
        m_header->endSearch();
}

NavigationState MainWindow::navigationState() const
{
    const bool searches = showsResults();
    NavigationState reader{m_history, m_lastTab, {},   false, m_header->searchField()->text(),
                           {},        {},        false};
    reader.target = searches             ? QStringLiteral("search:") + reader.typed
                    : shown() == nullptr ? QString()
                                         : shown()->target();
    reader.fromSearch = !m_backBar->isHidden() && m_returnTo == pages::SearchResults::id();
    if (shown() != nullptr)
        reader.scroll = shown()->scrollAnchor();
    reader.door = m_door == nullptr ? m_doorToRestore : m_door->target();
    reader.outlineIsOpen = m_outline != nullptr && m_outline->isOpen();
    return reader;
}

void MainWindow::restore(const NavigationState &reader)
{
    m_doorToRestore = reader.door;
    m_history = reader.history;
    m_lastTab = reader.lastTab;
    if (isSearch(reader.target))
        searchAgain(reader.typed);
    else
        openFrom(reader.target, reader.fromSearch);
    if (reader.fromSearch) {
        m_header->searchField()->setTextSilently(reader.typed);
        prepareSearch();
        m_results->search(reader.typed);
    }
    m_header->focusOn(m_commands->language);
    if (m_outline != nullptr)
        m_outline->setOpen(reader.outlineIsOpen);
    if (shown() == nullptr)
        return;
    shown()->restoreScroll(reader.scroll);
    // Not at once: what the new widgets tell of themselves is more than readers listen to.
    look::announceAfterPause(shown());
}

void MainWindow::findOnPage(int step)
{
    if (m_pageFinder->isVisible() && step != 0)
        m_pageFinder->step(step);
    else if (shown() != nullptr && !showsResults())
        m_pageFinder->openFor(shown());
    arrange();
}

/// Keys that stay when their command can do nothing: buttons, tabs and scrolled screens would take
/// arrow keys for themselves, Alt or not.
void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        new QShortcut(keys, this, this, act);
    };
    add(Qt::ALT | Qt::Key_Left, [this] { go(-1); });
    add(Qt::ALT | Qt::Key_Right, [this] { go(1); });
    for (const QKeyCombination keys : {Qt::NoModifier | Qt::Key_F3, Qt::CTRL | Qt::Key_G}) {
        add(keys, [this] { findOnPage(1); });
        add(keys.keyboardModifiers() | Qt::ShiftModifier | keys.key(), [this] { findOnPage(-1); });
    }
    for (const QKeyCombination keys :
         {Qt::NoModifier | Qt::Key_F8, Qt::CTRL | Qt::SHIFT | Qt::Key_Space})
        add(keys, [this] { listen(); });
    add(Qt::Key_F6, [this] { focusPart(1); });
    add(Qt::SHIFT | Qt::Key_F6, [this] { focusPart(-1); });
    add(Qt::CTRL | Qt::Key_0, [this] { m_theme.setTextPercent(look::Theme::kMinPercent); });
    for (qsizetype i = 0; i < kTabsWithKeys; ++i)
        add(TabBar::keysOf(i), [this, i] {
            m_tabs->openAt(i);
            // Buttons of the outline keep the focus; who asks for a page by its key reads it.
            if (m_outline != nullptr && m_outline->isAncestorOf(window()->focusWidget()))
                shown()->message()->setFocus(Qt::OtherFocusReason);
        });
}

/// From header to outline to page to safety strip and round, so that keys need not walk through all
/// of them.
void MainWindow::focusPart(int step)
{
    QList<QWidget *> parts{m_header, m_outline, m_stack, m_strip};
    parts.removeIf([](const QWidget *part) { return part == nullptr || !part->isVisible(); });
    const QWidget *before = window()->focusWidget();
    const auto at = std::find_if(parts.begin(), parts.end(), [before](const QWidget *part) {
        return part->isAncestorOf(before);
    });
    const qsizetype now = at == parts.end() ? 0 : at - parts.begin();
    QWidget *next = parts.at((now + step + parts.size()) % parts.size());
    if (next != m_stack)
        next = look::focusOrder(*next).value(0);
    else if (shown() != nullptr)
        next = shown()->message();
    if (next != nullptr)
        next->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::setVoice(output::Voice &voice, const QString &language, output::SoundPlace place)
{
    m_readAloud = new ReadAloudBar(voice, language, m_strip, place, m_theme);
    auto *column = static_cast<QBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_middle), m_readAloud);
    connect(m_readAloud, &ReadAloudBar::toggled, this, &MainWindow::arrange);
    if (place == output::SoundPlace::Headphones)
        m_commands->listen->setData(QStringLiteral("headphones"));
    m_commands->listen->setVisible(true);
}

void MainWindow::listen()
{
    if (m_readAloud != nullptr && shown() != nullptr)
        m_readAloud->openFor(shown());
}

void MainWindow::setOutline(counselling::Outline *outline)
{
    m_outline = outline;
    m_middle->insertWidget(0, outline);
    connect(outline, &counselling::Outline::linkActivated, this, &MainWindow::open);
    connect(outline, &counselling::Outline::toggled, this, &MainWindow::arrange);
    arrange();
}

/// Opened where there is no room beside the page, the outline takes its place.
void MainWindow::arrangeOutline()
{
    if (m_outline == nullptr)
        return;
    const bool beside = width() - m_outline->usualWidth() >= m_theme.scaled(kMinBeside);
    m_outline->setBeside(beside);
    m_middle->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_stack->setVisible(!m_outline->coversPage());
    m_middle->setStretchFactor(m_outline, m_outline->coversPage() ? 1 : 0);
}

void MainWindow::focusOutline()
{
    if (m_outline != nullptr)
        m_outline->takeFocus();
}

void MainWindow::talk(const QString &what)
{
    if (what != QLatin1String("next"))
        Q_EMIT talkWanted(what == QLatin1String("start"));
    else if (m_outline != nullptr)
        m_outline->openNext();
}

/// The buttons at the side of a mouse, and its wheel with Ctrl, do as in a browser, whatever is
/// under the mouse: fields and scroll bars would keep them.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    const auto *widget = qobject_cast<QWidget *>(watched);
    if ((!isPress && event->type() != QEvent::Wheel) || widget == nullptr ||
        (widget != this && !isAncestorOf(widget)))
        return false;
    if (isPress) {
        const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
        const bool isBack = button == Qt::BackButton;
        if (isBack || button == Qt::ForwardButton)
            go(isBack ? -1 : 1);
        return isBack || button == Qt::ForwardButton;
    }
    const auto *wheel = static_cast<QWheelEvent *>(event);
    const int up = wheel->angleDelta().y();
    if (m_isKiosk || wheel->modifiers() != Qt::ControlModifier || up == 0)
        return false;
    (up > 0 ? m_commands->larger : m_commands->smaller)->trigger();
    return true;
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    event->setAccepted(handleKey(*event));
}

/// What a browser scrolls by scrolls the page wherever the focus is. No shortcuts, since what has
/// the focus is asked first: a table, a field, a button, a bar that Escape closes.
bool MainWindow::handleKey(const QKeyEvent &event)
{
    static const QHash<QKeyCombination, QScrollBar::SliderAction> scrolls{
        {Qt::Key_PageDown, QScrollBar::SliderPageStepAdd},
        {Qt::Key_PageUp, QScrollBar::SliderPageStepSub},
        {Qt::Key_Space, QScrollBar::SliderPageStepAdd},
        {Qt::SHIFT | Qt::Key_Space, QScrollBar::SliderPageStepSub},
        {Qt::Key_Home, QScrollBar::SliderToMinimum},
        {Qt::CTRL | Qt::Key_Home, QScrollBar::SliderToMinimum},
        {Qt::Key_End, QScrollBar::SliderToMaximum},
        {Qt::CTRL | Qt::Key_End, QScrollBar::SliderToMaximum}};
    const auto scroll = scrolls.constFind(
        QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, Qt::Key(event.key())));
    if (event.key() == Qt::Key_Escape && m_isKiosk)
        back();
    else if (event.key() == Qt::Key_Escape && m_commands->menu->isChecked())
        m_commands->menu->setChecked(false);
    else if (event.key() == Qt::Key_Escape)
        goBack();
    else if (shown() != nullptr && scroll != scrolls.cend())
        shown()->verticalScrollBar()->triggerAction(*scroll);
    else
        return false;
    return true;
}

}  // namespace shell

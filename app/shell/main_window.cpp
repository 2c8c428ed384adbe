// SPDX-License-Identifier: Apache-2.0
#include "main_window.h"

#include "finder.h"
#include "header.h"
#include "menu_row.h"
#include "page_finder.h"
#include "read_aloud_bar.h"
#include "safety_strip.h"
#include "screen_stack.h"
#include "start_screen.h"
#include "tab_bar.h"

#include "look/button.h"
#include "look/focus_order.h"
#include "look/kept.h"

#include <QApplication>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace shell {

namespace {

/// So many times what a finger needs, and what is below the window are keys on the screen.
constexpr int kKeysFrom = 3;

}  // namespace

MainWindow::MainWindow(const guide::FrameTexts &frame, QList<ScreenMaker> screens,
                       std::function<pages::Screen *(const QString &)> makeDoor,
                       std::function<pages::SearchResults *()> makeResults, look::Theme &theme,
                       const QString &staffNotice, Frame frameKind)
    : m_makers(std::move(screens))
    , m_makeDoor(std::move(makeDoor))
    , m_theme(theme)
    , m_frame(frameKind)
    , m_title(frame.title)
    , m_tabs(new TabBar(theme))
    , m_menu(new MenuRow(theme))
    , m_pageFinder(new PageFinder(theme))
    , m_strip(new SafetyStrip(frame, theme))
    , m_stack(new ScreenStack)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addTabs();
    addHeader(std::move(makeResults), column);
    addMenu(column);
    if (!staffNotice.isEmpty()) {
        auto *notice = new look::Card(theme, &look::Tokens::today);
        look::put(notice->column(), new look::Text(staffNotice, look::TextRole::Small, theme));
        column->addWidget(notice);
    }
    addBackBar(column);
    column->addWidget(m_stack, 1);
    column->addWidget(m_pageFinder);
    connect(m_pageFinder, &PageFinder::closed, this, &MainWindow::arrange);
    connect(m_strip, &SafetyStrip::readAllWanted, this,
            [this] { open(QStringLiteral("page:safety")); });
    column->addWidget(m_strip);

    addShortcuts();
    connect(&theme, &look::Theme::changed, this, &MainWindow::restyle);
    restyle();
}

void MainWindow::addHeader(std::function<pages::SearchResults *()> makeResults, QVBoxLayout *into)
{
    m_header = new Header(m_title, m_tabs, m_theme);
    if (m_frame == Frame::Kiosk)
        m_header->setForKiosk(m_theme);
    connect(m_header, &Header::textSizeWanted, this, &MainWindow::changeTextSize);
    connect(m_header, &Header::languageWanted, this, &MainWindow::languageWanted);
    connect(m_header, &Header::menuToggled, this, [this](bool isOpen) {
        // The focus does not fall to somewhere else when what has it goes.
        if (!isOpen && m_menu->isAncestorOf(window()->focusWidget()))
            m_header->focusMenu();
        m_menu->setVisible(isOpen);
        arrange();
    });
    connect(m_header, &Header::backWanted, this, [this] { go(-1); });
    connect(m_header, &Header::forwardWanted, this, [this] { go(1); });
    connect(m_header, &Header::visitWanted, this,
            [this] { open(QStringLiteral("page:my-visit")); });
    connect(m_header, &Header::searchClosed, this, &MainWindow::closeSearch);
    connect(m_header, &Header::searchToggled, this, &MainWindow::arrange);
    into->addWidget(m_header);
    m_finder = new Finder(*m_header, std::move(makeResults), this);
    connect(m_finder, &Finder::made, this, &MainWindow::adopt);
    connect(m_finder, &Finder::found, this, &MainWindow::showResults);
    connect(m_finder, &Finder::emptied, this, &MainWindow::leaveSearch);
}

void MainWindow::addMenu(QVBoxLayout *into)
{
    connect(m_menu, &MenuRow::backWanted, this, [this] { go(-1); });
    connect(m_menu, &MenuRow::forwardWanted, this, [this] { go(1); });
    connect(m_menu, &MenuRow::findWanted, this, [this] {
        m_header->closeMenu();
        findOnPage();
    });
    connect(m_menu, &MenuRow::printWanted, this,
            [this] { open(QStringLiteral("print:") + currentPage()); });
    for (const auto &[wanted, page] : {std::pair(&MenuRow::visitWanted, "my-visit"),
                                       {&MenuRow::helpWanted, "help"},
                                       {&MenuRow::aboutWanted, "about"}})
        connect(m_menu, wanted, this,
                [this, target = QStringLiteral("page:") + page] { open(target); });
    m_menu->hide();
    into->addWidget(m_menu);
}

/// What stands in the window tells it of changes to its own last moment, when Qt would have left no
/// more of the window than a QWidget.
MainWindow::~MainWindow()
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
}

void MainWindow::addTabs()
{
    for (const ScreenMaker &maker : m_makers) {
        if (maker.isTab)
            m_tabs->addTab(maker.id, maker.title);
        if (m_lastTab.isEmpty())
            m_lastTab = maker.id;
    }
    connect(m_tabs, &TabBar::tabWanted, this, [this](const QString &id) {
        leaveSearch();
        open(QStringLiteral("page:") + id);
    });
}

void MainWindow::addBackBar(QVBoxLayout *into)
{
    m_backBar = new QWidget;
    auto *line = new QHBoxLayout(m_backBar);
    m_back = new look::Button(tr("Back"), look::ButtonKind::Secondary, m_theme);
    m_back->setIconName(QStringLiteral("back"));
    connect(m_back, &QPushButton::clicked, this, &MainWindow::goBack);
    line->addWidget(m_back);
    line->addStretch(1);
    m_backBar->hide();
    into->addWidget(m_backBar);
}

void MainWindow::restyle()
{
    setPalette(m_theme.palette());
    setFont(m_theme.font(look::TextRole::Body));
    arrange();
}

/// Above a keyboard on the screen the strip keeps to what it must say.
void MainWindow::arrange()
{
    arrangeOutline();
    const int side = m_theme.side(width());
    m_backBar->layout()->setContentsMargins(side, m_theme.apart(10), side, 0);
    const bool searches = showsResults() || m_header->isSearching();
    m_header->setVisible(m_frame == Frame::Desk || searches || currentPage() == StartScreen::id());
    // The bar of a kiosk is less than half as tall as its keys.
    m_strip->setShort(m_frame == Frame::Kiosk &&
                      window()->height() - height() > kKeysFrom * m_theme.touch().primary);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

pages::Screen *MainWindow::screen(const QString &id)
{
    if (pages::Screen *known = m_screens.value(id))
        return known;
    for (const ScreenMaker &maker : m_makers) {
        if (maker.id != id)
            continue;
        pages::Screen *made = maker.make();
        m_screens.insert(id, made);
        adopt(made);
        look::takeUpAll(made, m_toTakeUp.take(id));
        return made;
    }
    return nullptr;
}

void MainWindow::adopt(pages::Screen *screen)
{
    m_stack->addWidget(screen);
    connect(screen, &pages::Screen::linkActivated, this, &MainWindow::open);
    const auto tell = [this, screen] {
        if (screen == shown())
            Q_EMIT changed();
    };
    connect(screen->verticalScrollBar(), &QScrollBar::valueChanged, this, tell);
    connect(screen->verticalScrollBar(), &QScrollBar::rangeChanged, this, tell);
}

void MainWindow::open(const QString &target)
{
    openFrom(target, showsResults());
}

void MainWindow::openFrom(const QString &target, bool fromSearch)
{
    const QString kind = target.section(QLatin1Char(':'), 0, 0);
    const QString id = target.section(QLatin1Char(':'), 1);
    static const QHash<QString, QString> homes{
        {"symptom", "side-effects"}, {"question", "questions"}, {"step", "how-it-works"},
        {"print", "print"},          {"say-back", "say-back"},  {"help", "help"}};
    static const QStringList doors{"sources", "door", "outcome", "programme"};
    if (doors.contains(kind)) {
        openDoor(target, fromSearch);
        return;
    }
    if (kind == QLatin1String("search")) {
        m_finder->focusField();
        return;
    }
    if (kind == QLatin1String("talk")) {
        talk(id);
        return;
    }
    const bool isPage = kind == QLatin1String("page");
    const bool isSection = kind == QLatin1String("section");
    pages::Screen *wanted = screen(isPage      ? id
                                   : isSection ? id.section(QLatin1Char('#'), 0, 0)
                                               : homes.value(kind));
    if (wanted == nullptr)
        return;
    const QString part = isSection ? id.section(QLatin1Char('#'), 1) : QString();
    if (const QString door = wanted->doorTo(part); !door.isEmpty()) {
        openDoor(door, fromSearch);
        return;
    }
    show(wanted, fromSearch);
    if (isSection)
        wanted->openSection(part);
    else if (!isPage)
        wanted->open(id);
}

void MainWindow::openDoor(const QString &target, bool fromSearch)
{
    pages::Screen *made = m_makeDoor(target);
    if (made == nullptr)
        return;
    // A link in it may be what opens the next one.
    if (m_door != nullptr)
        m_door->deleteLater();
    m_door = made;
    adopt(m_door);
    look::takeUpAll(m_door, m_toTakeUp.take(m_door->target()));
    show(m_door, fromSearch);
    const QString section = target.section(QLatin1Char('#'), 2);
    if (!section.isEmpty())
        m_door->openSection(section);
}

void MainWindow::show(pages::Screen *screen, bool fromSearch)
{
    const bool ofTab = m_tabs->contains(screen->pageId());
    const bool isTab = ofTab && screen != m_door;
    if (isTab)
        m_lastTab = screen->pageId();
    else
        screen->scrollToTop();
    if (!fromSearch)
        m_finder->forget();
    m_tabs->setCurrent(ofTab ? screen->pageId() : QString());
    m_backBar->setVisible(m_frame == Frame::Desk && (!isTab || fromSearch));
    if (fromSearch)
        m_header->endSearch();
    arrive(screen, screen->target());
    m_returnTo = fromSearch ? pages::SearchResults::id() : pageBefore(screen);
    m_back->setText(fromSearch ? tr("Back to what was found")
                               : tr("Back to %1").arg(titleOf(m_returnTo)));
}

void MainWindow::setCollected(qsizetype count)
{
    m_menu->setCollected(count);
    m_header->setCollected(count);
}

void MainWindow::offerLanguage(const QString &name)
{
    m_header->offerLanguage(name);
}

/// From behind a door of a screen back to that screen; else to where the reader was before.
QString MainWindow::pageBefore(const pages::Screen *screen) const
{
    if (screen == m_door)
        return screen->pageId();
    const Place *before = m_history.at(-1);
    const QString target = before == nullptr ? QString() : before->target;
    const QString id = target.section(QLatin1Char(':'), 1);
    return target.startsWith(QLatin1String("page:")) && has(id) ? id : m_lastTab;
}

bool MainWindow::has(const QString &id) const
{
    return std::any_of(m_makers.begin(), m_makers.end(),
                       [&](const ScreenMaker &maker) { return maker.id == id; });
}

pages::Screen *MainWindow::shown() const
{
    return qobject_cast<pages::Screen *>(m_stack->currentWidget());
}

bool MainWindow::showsResults() const
{
    return m_stack->currentWidget() == m_finder->results() && m_finder->results() != nullptr;
}

void MainWindow::showResults()
{
    if (!showsResults())
        m_beforeSearch = shown();
    pages::SearchResults *results = m_finder->results();
    m_header->startSearch();
    m_tabs->setCurrent({});
    m_backBar->hide();
    arrive(results, QStringLiteral("search:") + m_finder->typed());
}

QString MainWindow::currentPage() const
{
    return shown() == nullptr ? QString() : shown()->pageId();
}

QString MainWindow::titleOf(const QString &id) const
{
    const auto found = std::find_if(m_makers.begin(), m_makers.end(),
                                    [&](const ScreenMaker &maker) { return maker.id == id; });
    return found == m_makers.end() ? QString() : found->title;
}

/// Screens are built late and change while they are shown; the focus goes as the eye does, with the
/// safety strip last (A11Y-2.4.3), and what else there is in the window after that.
bool MainWindow::focusNextPrevChild(bool next)
{
    QWidget *wanted = look::nextInFocusOrder(*window(), window()->focusWidget(), next);
    if (wanted == nullptr)
        return false;
    wanted->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::buildAhead()
{
    for (const ScreenMaker &maker : m_makers) {
        if (m_screens.contains(maker.id))
            continue;
        pages::Screen *made = screen(maker.id);
        made->resize(m_stack->size());
        made->grab();
        QTimer::singleShot(0, this, &MainWindow::buildAhead);
        return;
    }
}

}  // namespace shell
